import type { Person } from '../evaluation/action.ts';
import type { Opening } from './approval.ts';
import { holdsPost, isFlowAdministrator } from './eligible.ts';
import { refuse } from './refusals.ts';
import type { Mode, RouteNode } from './route.ts';

/** How a node is met: it opens (perhaps to stand-ins, because somebody is missing), it is passed over, or it fails. */
export type Entry =
  { opens: Omit<Opening, 'node'>; missing?: { rule: string; trace: string } } | { skip: string } | { fails: string };

/** A node that its own candidates cannot decide. */
export interface Unmanned {
  node: RouteNode;
  /** Re-opened after a return: nothing passes by itself any more. */
  again: boolean;
  /** There are candidates, and all of them have filled in the form. */
  allFiled: boolean;
  /** Who was looked for and what was found, in words. */
  trace: string;
  around: { unit: string; filers: readonly string[]; people?: readonly Person[] | undefined };
}

/** How many must be there for the node to be decided at all. */
export const fewest = (mode: Mode): number => {
  if (typeof mode === 'string' || 'percent' in mode) return 1;
  return 'passCount' in mode ? mode.passCount : mode.rejectCount;
};

const decidesForFinance = ({ candidates }: RouteNode): boolean =>
  'role' in candidates
    ? candidates.role === 'performanceOffice' || candidates.role === 'budgetOffice'
    : 'expression' in candidates && candidates.expression === 'financeOffice';

/** Nothing passes by itself after a return, nor where a score or a signature is wanted. */
export const rulesSilent = ({ scoreRequired, signatureRequired }: RouteNode, again: boolean): boolean =>
  again || scoreRequired === true || signatureRequired === true;

type Surroundings = Unmanned['around'];

const standIns = ({ people = [], filers }: Surroundings, isOne: (person: Person) => boolean): Person[] =>
  people.filter((person) => !filers.includes(person.id) && isOne(person));

/** 流程管理员 on duty: 财政绩效科 at the head of the bureau. */
const adminsOf = (around: Surroundings): Person[] =>
  standIns(around, (person) => isFlowAdministrator(person, around.unit));

const openTo = (people: readonly Person[], rule: string, { trace }: Unmanned): Entry => ({
  opens: { holders: people.map(({ id, name }) => ({ id, name })), mode: 'any' },
  missing: { rule, trace: `${trace}；按规则由${people.map(({ name }) => name).join('、')}办理` },
});

type Rule = (unmanned: Unmanned) => Entry;

/** 转流程管理员: whoever runs the flows at the head of the bureau; with nobody there the case stays where it is. */
const toAdmin: Rule = (unmanned) => {
  const admins = adminsOf(unmanned.around);
  if (admins.length > 0) return openTo(admins, 'TO_ADMIN', unmanned);
  throw refuse(
    'assigneesIncomplete',
    { node: unmanned.node.id, trace: unmanned.trace },
    `下一节点审批人未配置：${unmanned.trace}，且没有在岗的流程管理员（财政部门的财政绩效科）`,
  );
};

const pass =
  (rule: string): Rule =>
  (unmanned) =>
    rulesSilent(unmanned.node, unmanned.again) || decidesForFinance(unmanned.node) ? toAdmin(unmanned) : { skip: rule };

const empty: Record<NonNullable<RouteNode['empty']>, Rule> = {
  TO_ADMIN: toAdmin,
  PASS: pass('EMPTY_PASS'),
  REJECT: () => ({ fails: 'EMPTY_REJECT' }),
};

const self: Record<NonNullable<RouteNode['self']>, Rule> = {
  REFUSE: ({ node, trace }) => {
    throw refuse(
      'selfApproval',
      { node: node.id },
      `${trace}：填报过本表的人员不得审核本表，请先为“${node.title}”配置其他人员`,
    );
  },
  SKIP: pass('SELF_SKIP'),
  TO_LEADER: (unmanned) => {
    const { unit } = unmanned.around;
    const leaders = standIns(unmanned.around, (person) => holdsPost(person, ['unitHead'], 'own', unit));
    return leaders.length > 0 ? openTo(leaders, 'TO_LEADER', unmanned) : toAdmin(unmanned);
  },
};

/** What the route says for a node that nobody of its own can decide. @throws DomainError assigneesIncomplete, selfApproval */
export const ruleFor: Rule = (unmanned) => {
  const { node, allFiled } = unmanned;
  return (allFiled && node.self ? self[node.self] : empty[node.empty ?? 'TO_ADMIN'])(unmanned);
};
