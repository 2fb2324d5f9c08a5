/** Chinese first, English second: the sentences of the pages. Official terms of the domain stay Chinese. */
export const english: Readonly<Record<string, string>> = {
  绩程: 'Jicheng',
  预算绩效管理: 'Budget performance',
  登录: 'Sign in',
  退出: 'Sign out',
  账号: 'Login',
  口令: 'Password',
  我的工作: 'My work',
  全部评价: 'Evaluations',
  消息: 'Messages',
  信息公开: 'Public information',
  重试: 'Try again',
  实时: 'Live',
  未连接: 'Not connected',
};
