import { actingTasks, openNode, type Approval } from '../approval/approval.ts';
import {
  candidateWords,
  covers,
  dutiesOf,
  holdsPost,
  isFlowAdministrator,
  isOnRoute,
  type Duty,
} from '../approval/eligible.ts';
import { refuse } from '../approval/refusals.ts';
import { DomainError } from '../error.ts';
import { roles, type Role } from '../vocabulary.ts';
import { kindsFor } from './contributing.ts';
import { system, type Action, type Actor, type Whoever } from './action.ts';
import type { State } from './state.ts';

const names = (wanted: readonly Role[]): string => wanted.map((role) => roles[role]).join('、');

type Refuse = (state: State, actor: Actor, label: string) => DomainError | undefined;

/** Their task is there, but signers or predecessors are to act first. */
const waitsForOthers = (approval: Approval | null, { id }: Actor): boolean =>
  approval?.tasks.some(({ status, holder }) => (status === 'WAITING' || status === 'PASSING') && holder?.id === id) ===
  true;

const refuseAssignee: Refuse = (state, actor) => {
  const node = openNode(state.approval, state.packs);
  if (!node) return new DomainError('illegalAction', '当前没有待办的审核任务');
  const duties = dutiesOf(state, actor);
  if (duties.length === 0) {
    if (waitsForOthers(state.approval, actor)) return refuse('waitingForSigners', { node: node.id });
    const holders = actingTasks(state.approval).flatMap(({ holder, claimedBy }) => holder ?? claimedBy ?? []);
    const who = holders.length > 0 ? holders.map(({ name }) => name).join('、') : candidateWords(node.candidates);
    return refuse('notAssignee', { node: node.id }, `当前节点为“${node.title}”，须由${who}办理`);
  }
  const filed = ({ onBehalfOf }: Duty): boolean => onBehalfOf !== undefined && state.filers.includes(onBehalfOf.id);
  if (state.filers.includes(actor.id) || duties.every(filed)) return refuse('selfApproval');
  return undefined;
};

const refuseParticipant: Refuse = ({ approval, filers, copies, packs, unit }, actor, label) => {
  const known = filers.includes(actor.id) || copies.some(({ id }) => id === actor.id);
  const onRoute = approval !== null && isOnRoute(approval, packs, actor, unit.path);
  const atPost = holdsPost(actor, ['filler', 'unitHead'], 'own', unit.path);
  const above = holdsPost(actor, ['departmentReviewer', 'budgetOffice', 'performanceOffice'], 'above', unit.path);
  return known || onRoute || atPost || above
    ? undefined
    : new DomainError('forbidden', `“${label}”须由参与本评价的人员办理`);
};

const refuseSubmitter: Refuse = ({ submitter, unit }, actor, label) =>
  submitter?.id === actor.id && covers(actor.path, unit.path)
    ? undefined
    : new DomainError('forbidden', `“${label}”须由送审人${submitter?.name ?? ''}本人办理`);

const refuseHelper: Refuse = ({ approval }, { id }, label) =>
  approval?.tasks.some(({ status, helper }) => status === 'DELEGATED' && helper?.id === id)
    ? undefined
    : refuse('notAssignee', {}, `“${label}”须由被委派的人员办理`);

const refuseOfficer: Refuse = ({ unit }, actor, label) =>
  isFlowAdministrator(actor, unit.path)
    ? undefined
    : new DomainError('forbidden', `“${label}”须由流程管理员（财政局绩效科）办理`);
/** What is still a draft is the unit's own; later it is the office's. */
const refuseVoiding: Refuse = ({ place, unit }, actor, label) => {
  const own = place === 'goal.drafting' && holdsPost(actor, ['filler'], 'own', unit.path);
  return own || holdsPost(actor, ['performanceOffice'], 'above', unit.path)
    ? undefined
    : new DomainError('forbidden', `“${label}”须由财政绩效科办理；尚未送审的目标草稿，填报人也可以作废`);
};

const refuseContributor: Refuse = (state, actor, label) =>
  kindsFor(state, actor).length > 0
    ? undefined
    : new DomainError('forbidden', `“${label}”须由本单位填报人办理；审核人员有待办的审核任务时可以办理`);

const refuseWhoever: Record<Whoever, Refuse> = {
  assignee: refuseAssignee,
  helper: refuseHelper,
  participant: refuseParticipant,
  flowAdministrator: refuseOfficer,
  submitter: refuseSubmitter,
  draftOwner: refuseVoiding,
  contributor: refuseContributor,
  system: (_, { id }, label) =>
    id === system.id ? undefined : new DomainError('forbidden', `“${label}”由系统按规则办理`),
};

/** The refusal, if this person may not. Roles first, then the tree, then one's own filing (domain rule: nobody reviews what he filed). */
export const refuseActor = (
  action: Action<never>,
  state: State,
  actor: Actor,
  path = state.unit.path,
): DomainError | undefined => {
  const { who, reach, label } = action;
  if (typeof who === 'string') return refuseWhoever[who](state, actor, label);
  return holdsPost(actor, who, reach, path)
    ? undefined
    : new DomainError('forbidden', `“${label}”须由${names(who)}办理`, { roles: who });
};

/** Where it is asked together with what people may do. */
export { maySee } from '../register/scope.ts';
