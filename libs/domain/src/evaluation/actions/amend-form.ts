import { z } from 'zod';
import { refuse } from '../../approval/refusals.ts';
import type { RouteNode } from '../../approval/route.ts';
import { changesBetween, liesIn, type Change } from '../../compare/leaves.ts';
import { DomainError } from '../../error.ts';
import { FormInput } from '../../form-input.ts';
import type { Form } from '../../form.ts';
import { defineAction } from '../action.ts';
import { approving } from '../approving.ts';
import { dutyOf } from '../duty.ts';
import type { Event, Recorded } from '../events.ts';
import { evolve } from '../evolve.ts';
import { refuseUnless } from '../may.ts';
import { draftKey } from '../state.ts';

const most = 200;

/** What differs, if all of it lies where this node may write. */
const permitted = (before: Form, after: Form, { writable = [], title }: RouteNode): Change[] => {
  const changes = changesBetween(before, after);
  if (changes.length === 0) throw new DomainError('invalid', '内容没有变化，无须审核修改');
  const outside = changes.filter(({ where }) => !writable.some((place) => liesIn(where, place)));
  if (outside.length > 0)
    throw new DomainError('forbidden', `“${title}”节点不能修改：${outside.map(({ where }) => where).join('、')}`, {
      outside: outside.map(({ where }) => where),
      writable,
    });
  if (changes.length > most) throw new DomainError('invalid', `一次最多修改${most}处，请退回填报人重填`);
  return changes.map(({ where, from, to }) => ({ where, from: from.slice(0, 2_000), to: to.slice(0, 2_000) }));
};

/** 审核修改: the reviewer corrects what the node may write; every word that differs is on record under their name. */
export const amendForm = defineAction({
  label: '审核修改',
  hint: '在本节点可改的栏目内直接改正，可同时同意；每处改动留痕',
  who: 'assignee',
  reach: 'above',
  makes: ['form.amended.v1'],
  input: z.strictObject({
    form: FormInput,
    task: z.string().max(160).optional(),
    /** Approves in the same step, with these words. */
    approve: z.strictObject({ opinion: z.string().trim().max(2_000).default('同意') }).optional(),
  }),
  reads: ['goal', 'selfEvaluation', 'approvedGoal'],
  asksPeople: true,
  hinders: (state) => refuseUnless(state, 'amend'),
  decide: (state, { form, task: wanted, approve }, context) => {
    const { actor, now, forms } = context;
    const duty = dutyOf(state, actor, wanted);
    const key = draftKey(state.place);
    const before = forms[key];
    if (!before) throw new DomainError('notFound', '没有可修改的表格');
    const data = { task: duty.task.id, form, changes: permitted(before, form, duty.node) };
    const amended: Event = { type: 'form.amended.v1', data };
    if (!approve) return [amended];
    if (duty.node.signatureRequired) throw refuse('signatureRequired', {}, '修改后请在新版本上签名，再另行同意');
    const by = { id: actor.id, name: actor.name, role: '' };
    const after = evolve(state, { ...amended, version: state.version + 1, at: now, by } as Recorded);
    const seen = { ...context, forms: { ...forms, [key]: form } };
    return [amended, ...approving(after, dutyOf(after, actor, duty.task.id), approve, seen)];
  },
});
