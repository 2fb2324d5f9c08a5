import { z } from 'zod';
import { ResubmitMode, ReturnItem } from '../../approval/events.ts';
import { CivilDate } from '../../deadlines/civil-date.ts';
import { civilDate, inWords } from '../../deadlines/civil.ts';
import { DomainError } from '../../error.ts';
import { defineAction } from '../action.ts';
import { dutyOf } from '../duty.ts';
import { refuseUnless } from '../may.ts';
import { returning } from '../returning.ts';

/** 退回: to the filer or to a node that was passed, with an opinion or with items to be answered one by one. It changes no field. */
export const returnForRevision = defineAction({
  label: '退回',
  hint: '退回填报人或已通过的节点，须填写退回意见或整改事项',
  who: 'assignee',
  reach: 'above',
  makes: ['goal.returned.v1', 'review.returned.v1', 'approval.sentBack.v1'],
  input: z.strictObject({
    opinion: z.string().trim().max(2_000).default(''),
    /** An item may speak of the form as a whole. */
    items: z
      .array(ReturnItem.extend({ where: ReturnItem.shape.where.default('') }))
      .max(100)
      .default([]),
    /** start: the filer; otherwise the id of a node that was passed. */
    to: z.string().min(1).max(40).default('start'),
    /** REDO: the whole way again; DIRECT: straight back to this node. */
    mode: ResubmitMode.optional(),
    /** By when the filer is to hand in again. */
    due: CivilDate.optional(),
    task: z.string().max(160).optional(),
  }),
  asksPeople: true,
  hinders: (state) => refuseUnless(state, 'returnForRevision'),
  decide: (state, { task, ...given }, context) => {
    const today = civilDate(context.now);
    if (given.due && given.due < today)
      throw new DomainError(
        'invalid',
        `新的期限${inWords(given.due)}早于今天${inWords(today)}，请改为今天或以后的日期`,
        {
          due: given.due,
          today,
        },
      );
    return returning(state, dutyOf(state, context.actor, task), given, context);
  },
});
