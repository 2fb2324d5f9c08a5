/** What a message is about, as its reader would sort it. */
export const noticeKinds = {
  task: '待办事项',
  returned: '退回整改',
  deadline: '期限提醒',
  result: '办理结果',
  info: '情况告知',
} as const;
export type NoticeKind = keyof typeof noticeKinds;
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]];

/** Ways by which a message leaves the house. The inbox is none: it is always written. */
export const channelNames = {
  email: '电子邮件',
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  webhook: 'Webhook',
} as const;
export type ChannelName = keyof typeof channelNames;

/** What is known of one message on one way: never more than is true. */
export const dispatchStates = {
  waiting: '等待发送',
  sending: '正在发送',
  sent: '已送达对方服务器',
  failed: '未送达，将重试',
  unknown: '可能已送达，将以同一编号重发',
  dead: '已停止发送，待人工处理',
  suppressed: '按设置不发送',
  digested: '已并入另一封',
} as const;
export type DispatchState = keyof typeof dispatchStates;
