import type { Person } from '../evaluation/action.ts';
import type { Advance, Approval, Opening } from './approval.ts';
import { candidateWords, fits } from './eligible.ts';
import { approversOf, formerPersons } from './former.ts';
import { latestVisit } from './visits.ts';
import type { Condition, RouteNode } from './route.ts';
import { fewest, ruleFor, rulesSilent, type Entry } from './rules.ts';

/** What must be known around a case to enter its next node. */
export interface Around {
  unit: string;
  nodes: readonly RouteNode[];
  /** They filled in or handed in: nobody reviews what they filed. */
  filers: readonly string[];
  /** Everybody on duty at or above the unit; without them nodes open to their candidates. */
  people?: readonly Person[] | undefined;
  /** Handed in after a return: nothing passes by itself. */
  again?: boolean;
  holds(this: void, condition: Condition): boolean;
}

/** Where a case goes: nodes passed over, the node that opens; whose absence a rule has bridged; which rule has ended it. */
export interface Way {
  leadsTo: Advance;
  missing?: { node: string; rule: string; trace: string };
  failed?: { node: RouteNode; rule: string };
}

/** Whether the directory must be asked before this node can open. A single post needs no names. */
const needsPeople = ({ mode, empty, self, duplicate = 'NONE' }: RouteNode): boolean =>
  mode !== 'single' || empty !== undefined || self !== undefined || duplicate !== 'NONE';

/** Whether the directory, or the forms for a condition, must be at hand to go on behind a node (from the start: -1). */
export const wayAsks = (nodes: readonly RouteNode[], behind: number): { people: boolean; forms: boolean } => {
  const ahead = nodes.slice(behind + 1);
  const sure = ahead.findIndex((node) => !node.when && !needsPeople(node));
  const asked = sure < 0 ? ahead : ahead.slice(0, sure);
  return { people: asked.some(needsPeople), forms: asked.some(({ when }) => when !== undefined) };
};

/** After a return, or a jump: rules that pass by themselves are silent from there on. */
const isAgain = (approval: Approval, { again }: Around): boolean =>
  again === true || approval.visits.some(({ reopened }) => reopened);

/** Who has approved already, as far as the node counts it: anywhere before, or at the node right before. */
const approvedBefore = (approval: Approval, { duplicate }: RouteNode): ReadonlySet<string> => {
  const all = approversOf(approval);
  const last = approval.visits.findLast(({ status }) => status === 'PASSED')?.n;
  const counted = duplicate === 'CONSECUTIVE' ? all.filter(({ visit }) => visit === last) : all;
  return new Set(counted.map(({ id }) => id));
};

/** Everybody has the task by name; whoever has approved already is passed over by the rule, unless too few were left. */
const manned = (approval: Approval, node: RouteNode, staff: readonly Person[], again: boolean): Entry => {
  const counts = (node.duplicate ?? 'NONE') !== 'NONE' && !rulesSilent(node, again);
  const before = counts ? approvedBefore(approval, node) : new Set<string>();
  const rule = `DUPLICATE_${node.duplicate}`;
  const left = staff.filter(({ id }) => !before.has(id)).length;
  if (left === 0) return { skip: rule };
  const done = left < fewest(node.mode) ? new Set<string>() : before;
  if (node.mode === 'single') return { opens: {} };
  return { opens: { holders: staff.map(({ id, name }) => ({ id, name, ...(done.has(id) && { rule }) })) } };
};

/** Everybody on duty who may act at a node, in the order in which they are named. */
const staffOf = ({ unit, people = [] }: Around, { candidates }: RouteNode): Person[] => {
  const found = people.filter((person) => fits(candidates, person, unit));
  if (!('persons' in candidates)) return found;
  return found.toSorted((a, b) => candidates.persons.indexOf(a.id) - candidates.persons.indexOf(b.id));
};

const enterable = (approval: Approval, node: RouteNode, around: Around): Entry => {
  if (node.when && !around.holds(node.when)) return { skip: 'CONDITION' };
  if (!around.people) return { opens: {} };
  const again = isAgain(approval, around);
  const candidates = staffOf(around, node);
  const staff = candidates.filter(({ id }) => !around.filers.includes(id));
  const trace = `“${node.title}”须由${candidateWords(node.candidates)}办理，在岗${candidates.length}人，其中填报过本表的${
    candidates.length - staff.length
  }人`;
  if (staff.length >= fewest(node.mode)) return manned(approval, node, staff, again);
  return ruleFor({ node, again, trace, around, allFiled: candidates.length > 0 && staff.length === 0 });
};

/** The first node from here on that does not pass by itself. `from`: index in the route. */
export const wayFrom = (approval: Approval, from: number, around: Around): Way => {
  const skips: NonNullable<Advance['skips']> = [];
  for (const node of around.nodes.slice(from)) {
    const entry = enterable(approval, node, around);
    if ('skip' in entry) skips.push({ node: node.id, rule: entry.skip });
    else return entered(node, entry, skips, isAgain(approval, around));
  }
  return { leadsTo: skips.length > 0 ? { skips } : {} };
};

const entered = (
  node: RouteNode,
  entry: Exclude<Entry, { skip: string }>,
  skips: NonNullable<Advance['skips']>,
  again: boolean,
): Way => {
  const passed = skips.length > 0 ? { skips } : {};
  if ('fails' in entry)
    return {
      leadsTo: { ...passed, opens: { node: node.id, holders: [] } },
      failed: { node, rule: entry.fails },
    };
  const opens: Opening = { node: node.id, ...entry.opens, ...(again && { reopened: true }) };
  const missing = entry.missing && { node: node.id, ...entry.missing };
  return { leadsTo: { ...passed, opens }, ...(missing && { missing }) };
};

/** The same people again, each with a task; whoever has left is left out, and where too few are left it is staffed anew. */
export const reopening = (approval: Approval, node: RouteNode, around: Around): Way => {
  const { people, filers, nodes } = around;
  const visit = approval.visits.findLast((one) => one.node === node.id && !one.rule);
  const former = visit ? formerPersons(approval, visit.n) : [];
  const there = former.filter(
    ({ id }) => !filers.includes(id) && (!people || people.some((person) => person.id === id)),
  );
  if (there.length >= fewest(node.mode))
    return { leadsTo: { opens: { node: node.id, reopened: true, holders: there } } };
  return wayFrom(approval, nodes.indexOf(node), { ...around, again: true, holds: () => true });
};

/** Straight to one node, over everything in between, to those who had it. Undefined when it does not lie ahead. */
export const straightTo = (approval: Approval, from: number, target: string, around: Around): Way | undefined => {
  const at = around.nodes.findIndex(({ id }) => id === target);
  const node = around.nodes[at];
  if (!node || at < from) return undefined;
  const skips = around.nodes.slice(from, at).map(({ id }) => ({ node: id, rule: 'DIRECT' }));
  const way = reopening(approval, node, around);
  const all = [...skips, ...(way.leadsTo.skips ?? [])];
  return { ...way, leadsTo: { ...way.leadsTo, ...(all.length > 0 && { skips: all }) } };
};

/** Where a case goes once its open node has passed. */
export const wayOn = (approval: Approval, around: Around): Way => {
  const last = latestVisit(approval);
  const behind = around.nodes.findIndex(({ id }) => id === last?.node) + 1;
  const back = last?.backTo && !last.amended ? straightTo(approval, behind, last.backTo, around) : undefined;
  return back ?? wayFrom(approval, behind, around);
};
