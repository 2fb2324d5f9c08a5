import type { EventType, Recorded } from '../evaluation/events.ts';
import { roles } from '../vocabulary.ts';

/** What happened, in words. Total over the event types. */
const happened: Readonly<Record<EventType, string>> = {
  'evaluation.opened.v1': '任务下达',
  'form.drafted.v1': '暂存表格',
  'goal.submitted.v1': '绩效目标送审',
  'goal.returned.v1': '绩效目标退回',
  'goal.approved.v1': '绩效目标批复',
  'task.approved.v1': '审核同意',
  'monitoring.opened.v1': '布置监控',
  'monitoring.recorded.v1': '监控填报',
  'adjustment.requested.v1': '申请目标调整',
  'adjustment.decided.v1': '审核目标调整',
  'execution.closed.v1': '结束执行',
  'selfEvaluation.submitted.v1': '绩效自评送审',
  'review.returned.v1': '自评退回',
  'review.rejected.v1': '审核不予通过',
  'review.scored.v1': '审核打分',
  'review.approved.v1': '审核通过',
  'disclosure.prepared.v1': '准备公开',
  'evaluation.published.v1': '公开',
  'evaluation.archived.v1': '归档',
  'evaluation.cancelled.v1': '无需自评',
  'evaluation.voided.v1': '作废',
  'finding.waived.v1': '豁免问题',
  'deadline.extended.v1': '批准延期',
};

export const eventName = (type: EventType): string => happened[type];

/** The words that a person left with a fact; '' when there are none. */
export const wordsOf = ({ data }: Pick<Recorded, 'data'>): string => {
  const { opinion, reason, remark } = data as { opinion?: string; reason?: string; remark?: string };
  return [opinion, reason, remark].filter((words) => words).join('；');
};

/** A person with their post: 李四（财政绩效科）. */
export const personOf = ({ by }: Pick<Recorded, 'by'>): string =>
  `${by.name}（${(roles as Readonly<Record<string, string>>)[by.role] ?? by.role}）`;

/** An instant as a clock in Beijing shows it: 2026-03-01 08:00:00. There is no summer time there. */
export const beijingTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
