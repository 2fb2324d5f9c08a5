import type { Approval } from '../approval/approval.ts';
import { straightTo } from '../approval/next.ts';
import type { DomainError } from '../error.ts';
import type { Context } from './action.ts';
import type { DataOf, Event } from './events.ts';
import { aroundOf, begun, following, type Onward } from './onward.ts';
import { refuseFindings, refuseLate, refuseUntouched } from './preconditions.ts';
import { refuseUnanswered, resubmissionOf, type Resubmission } from './resubmission.ts';
import type { State } from './state.ts';

type Stage = 'goal' | 'selfEvaluation';

/** What keeps a draft from being handed in, the nearest cause first. */
export const refuseSubmission = (state: State, stage: Stage, context: Context): DomainError | undefined =>
  refuseLate(state, stage, context) ??
  refuseUntouched(state) ??
  refuseUnanswered(state, context.forms) ??
  refuseFindings(state, context);

const route = (state: State, approval: Approval, back: Resubmission | null, context: Context): Onward => {
  const around = {
    ...aroundOf(state, approval, context),
    filers: [...state.filers, context.actor.id],
    again: back !== null,
  };
  // The people of the last revision come back, so it is asked where it stood; nothing else of it counts any more.
  const former: Approval = { ...approval, visits: state.approval?.visits ?? [], tasks: state.approval?.tasks ?? [] };
  const straight = back?.direct ? straightTo(former, 0, back.direct, around) : undefined;
  return straight ? following(approval, straight) : begun(approval, around);
};

/** How a new revision enters its route, and who is told of it. */
export interface Entered {
  data: Pick<DataOf<'goal.submitted.v1'>, 'revision' | 'leadsTo' | 'resubmitted'>;
  after: Event[];
}

export const entering = (state: State, purpose: Approval['purpose'], revision: number, context: Context): Entered => {
  const approval: Approval = { purpose, route: state.pins.route, revision, visits: [], tasks: [] };
  const back = resubmissionOf(state, purpose, context.forms);
  const { leadsTo, after } = route(state, approval, back, context);
  const remark = `第${revision}版直送退回节点，较退回时修改：${back?.said.because ?? '无'}`;
  const copied: Event[] =
    back && back.told.length > 0 ? [{ type: 'evaluation.copied.v1', data: { to: back.told, remark } }] : [];
  return {
    data: { revision, ...(leadsTo && { leadsTo }), ...(back && { resubmitted: back.said }) },
    after: [...copied, ...after],
  };
};
