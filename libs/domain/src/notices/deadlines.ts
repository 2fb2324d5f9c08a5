import { inWords, monthInWords } from '../deadlines/civil.ts';
import { dueStages } from '../vocabulary.ts';
import { above, filler, named, participants, type ToldOf } from './notice.ts';

/** Dates and standstills. */
export const ofDeadlines = {
  'deadline.extended.v1': (state, { stage, due, reason }) => [
    { to: filler, text: `${named(state)}的${dueStages[stage]}期限延至${inWords(due)}：${reason}`, kind: 'deadline' },
  ],
  'extension.requested.v1': (state, { stage, due, reason }) => [
    {
      to: above('departmentReviewer'),
      text: `${named(state)}申请将${dueStages[stage]}期限延至${inWords(due)}：${reason}`,
      kind: 'task',
    },
  ],
  'extension.refused.v1': (state, { reason }) => [
    { to: filler, text: `${named(state)}的延期申请未获批准：${reason}`, kind: 'deadline' },
  ],
  'deadline.moved.v1': (state, { deadlines, reason }) => [
    {
      to: filler,
      text: `${named(state)}的期限有变：${Object.entries(deadlines)
        .map(([stage, due]) => `${dueStages[stage as keyof typeof dueStages]}${inWords(due)}`)
        .join('，')}（${reason}）`,
      kind: 'deadline',
    },
  ],
  'disposal.decided.v1': (state, { period, remark }) => [
    {
      to: above('departmentReviewer'),
      text: `${named(state)}${monthInWords(period)}监控预警已处置：${remark}`,
      kind: 'info',
    },
  ],
  'reopening.requested.v1': (state, { reason }) => [
    { to: above('performanceOffice'), text: `${named(state)}申请解锁重开：${reason}`, kind: 'task' },
  ],
  'evaluation.reopened.v1': (state, { until, reason }) => [
    { to: filler, text: `${named(state)}已解锁，可修改至${inWords(until)}：${reason}`, kind: 'deadline' },
    { to: above('departmentReviewer'), text: `${named(state)}已解锁重开：${reason}`, kind: 'info' },
  ],
  'evaluation.relocked.v1': (state) => [
    { to: filler, text: `${named(state)}的解锁期限已过，重新锁定，草稿已保留`, kind: 'deadline' },
  ],
  'evaluation.suspended.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已挂起，期限暂停计算：${reason}`, kind: 'info' },
  ],
  'evaluation.resumed.v1': (state, { reason }) => [
    { to: participants(state), text: `${named(state)}已恢复，期限继续计算：${reason}`, kind: 'info' },
  ],
} satisfies Partial<ToldOf>;
