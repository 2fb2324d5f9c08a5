/** Signing in, the first opening of a bureau, the tour, why a finding is raised. */
export const waysIn = {
  登录: 'Sign in',
  '为什么？': 'Why?',
  为什么是问题: 'Why this is raised',
  知道了: 'Close',
  不妥: 'Not like this',
  妥当: 'Like this',
  比较的是: 'What is compared',
  表中写的是: 'The form says',
  核算结果: 'Computed',
  为什么重要: 'Why it matters',
  怎样改: 'How to mend it',
  举例: 'Example',
  依据: 'Rests on',
  能否豁免: 'May it be let pass',
  '规则库中没有{{rule}}的说明': 'The rule book says nothing of {{rule}}',
} as const;
