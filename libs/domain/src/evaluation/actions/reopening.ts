import { z } from 'zod';
import { isFlowAdministrator } from '../../approval/eligible.ts';
import { refuse } from '../../approval/refusals.ts';
import { CivilDate } from '../../deadlines/civil-date.ts';
import { civilDate, inWords } from '../../deadlines/civil.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';

const reason = z.string().trim().max(2_000).default('');

/** 申请解锁: the unit asks to work on what has been decided once more. */
export const requestReopening = defineAction({
  label: '申请解锁',
  hint: '审核通过后发现错漏的，申请解锁重开，须说明理由',
  who: ['filler', 'unitHead'],
  reach: 'own',
  makes: ['reopening.requested.v1'],
  input: z.strictObject({ reason }),
  hinders: ({ reopeningAsked }) =>
    reopeningAsked ? new DomainError('illegalAction', `${reopeningAsked.by}已申请解锁，请等待批复`) : undefined,
  decide: (_, given) => {
    if (!given.reason) throw refuse('opinionRequired', {}, '申请解锁必须说明理由');
    return [{ type: 'reopening.requested.v1', data: given }];
  },
});

/**
 * 解锁重开: the level that owns the lock lets the unit in until a date. What is public stays public until something
 * better takes its place; once it is public, only the head of the bureau may agree.
 */
export const reopen = defineAction({
  label: '解锁重开',
  hint: '在期限内准许单位修改已审核通过的自评，须说明理由；逾期自动锁定',
  who: ['performanceOffice'],
  reach: 'above',
  makes: ['evaluation.reopened.v1'],
  input: z.strictObject({ reason, until: CivilDate }),
  hinders: (state, { actor }) =>
    state.place === 'publication.published' && !isFlowAdministrator(actor, state.unit.path)
      ? new DomainError('forbidden', '本评价已公开，解锁须经财政部门的财政绩效科同意')
      : undefined,
  decide: (_, given, { now }) => {
    if (!given.reason) throw refuse('opinionRequired', {}, '解锁必须说明理由');
    const today = civilDate(now);
    if (given.until < today)
      throw new DomainError('invalid', `解锁期限${inWords(given.until)}早于今天${inWords(today)}`, {
        until: given.until,
        today,
      });
    return [{ type: 'evaluation.reopened.v1', data: given }];
  },
});
