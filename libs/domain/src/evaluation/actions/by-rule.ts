import { z } from 'zod';
import { actingTasks } from '../../approval/approval.ts';
import { inWords, monthInWords } from '../../deadlines/civil.ts';
import { disposalWorkdays } from '../../deadlines/owed.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

/** 预警逾期暂停: a warning light that nobody has answered in time suspends the evaluation (四川：逾期未处置的自动暂停). */
export const suspendByRule = defineAction({
  label: '按规则挂起',
  hint: '预警逾期未处置的，由系统按规则挂起',
  who: 'system',
  reach: 'above',
  makes: ['evaluation.suspended.v1'],
  input: z.strictObject({ rule: z.literal('DISPOSAL_OVERDUE') }),
  hinders: ({ disposal }) => (disposal ? undefined : new DomainError('illegalAction', '没有待处置的监控预警')),
  decide: ({ disposal }, { rule }) => {
    const reason = `${disposal && monthInWords(disposal.period)}监控预警超过${disposalWorkdays}个工作日未处置，按规则暂停`;
    return [{ type: 'evaluation.suspended.v1', data: { reason, rule } }];
  },
});

/** 到期重锁: what was opened again for a time is locked again; the draft is kept. */
export const relock = defineAction({
  label: '到期重新锁定',
  hint: '解锁期限届满未重新送审的，由系统重新锁定',
  who: 'system',
  reach: 'above',
  makes: ['evaluation.relocked.v1'],
  input: z.strictObject({ rule: z.literal('REOPENING_EXPIRED') }),
  hinders: ({ reopened }) => (reopened ? undefined : new DomainError('illegalAction', '当前没有解锁')),
  decide: ({ reopened }, { rule }) => [
    { type: 'evaluation.relocked.v1', data: { reason: `解锁期限${reopened && inWords(reopened.until)}已过`, rule } },
  ],
});

/** 超时退回: only where the route says so; nothing is ever approved by silence. */
export const returnByRule = defineAction({
  label: '超时退回',
  hint: '审核超时且流程规定退回的，由系统退回填报人',
  who: 'system',
  reach: 'above',
  makes: ['goal.returned.v1', 'review.returned.v1'],
  input: z.strictObject({ rule: z.literal('TASK_TIMEOUT') }),
  decide: ({ approval }, { rule }) => {
    const [task] = actingTasks(approval);
    if (!approval || !task) throw new DomainError('illegalAction', '当前没有待办的审核任务');
    const type = approval.purpose === 'goal' ? 'goal.returned.v1' : 'review.returned.v1';
    return [{ type, data: { task: task.id, opinion: '审核超过时限，按流程规定退回', items: [], rule } }];
  },
});
