import type { Actor, Person } from '#domain/evaluation/action';
import type { Candidates, Mode, RouteNode } from '#domain/approval/route';

/** What an office knows without any system: who is on duty where, and who has filled in the form. */
export interface Office {
  nodes: readonly RouteNode[];
  unit: string;
  evalScope: string;
  onDuty: readonly Person[];
  /** Whether two of the known drafts differ in more than words. */
  differInFigures(this: void, one: number, other: number): boolean;
}

/** Who sits down at a node: nobody by name (whoever comes first), or these; some of them are spared by a rule. */
export type Seating = readonly { who: string | null; spared?: boolean }[];

/** What happens when a node is reached. */
export type Reception = { seats: Seating; mode?: Mode } | 'leftOut' | 'turnedAway' | 'stuck';

type Posting = [role: string, where: (path: string, unit: string) => boolean];
const here = (path: string, unit: string): boolean => path === unit;
const hereOrAbove = (path: string, unit: string): boolean => path === unit || unit.startsWith(`${path}.`);

const expressions: Record<string, Posting> = {
  unitHead: ['unitHead', here],
  submitterLeader: ['unitHead', here],
  competentDepartment: ['departmentReviewer', hereOrAbove],
  financeOffice: ['performanceOffice', hereOrAbove],
};

const postingOf = (wanted: Exclude<Candidates, { persons: string[] }>): Posting => {
  if ('expression' in wanted) return expressions[wanted.expression]!;
  if ('at' in wanted) return [wanted.role, (path) => path === wanted.at];
  return [wanted.role, wanted.reach === 'own' ? here : hereOrAbove];
};

export const belongs = (wanted: Candidates, person: Person, unit: string): boolean => {
  if ('persons' in wanted) return wanted.persons.includes(person.id);
  const [role, where] = postingOf(wanted);
  const posts = [person, ...(person.otherPosts ?? [])];
  return posts.some((post) => post.roles.some((held) => held === role) && where(post.path, unit));
};

/** Those on duty whom a node is meant for, in the order of the list that names them. */
export const meant = ({ candidates }: RouteNode, { onDuty, unit }: Office): string[] => {
  if (!('persons' in candidates)) return onDuty.filter((one) => belongs(candidates, one, unit)).map(({ id }) => id);
  return candidates.persons.filter((id) => onDuty.some((person) => person.id === id));
};

const holding = (role: string, path: string, { onDuty }: Office): string[] =>
  onDuty
    .filter((one) =>
      [one, ...(one.otherPosts ?? [])].some((post) => post.path === path && post.roles.some((held) => held === role)),
    )
    .map(({ id }) => id);

/** How many must be there for a node to be decided at all. */
export const atLeast = (mode: Mode): number => {
  if (typeof mode === 'string' || 'percent' in mode) return 1;
  return 'passCount' in mode ? mode.passCount : mode.rejectCount;
};

/** What is known of the case when a node is reached. */
export interface Known {
  filers: ReadonlySet<string>;
  /** After a return no rule passes anything. */
  again: boolean;
  /** Who has agreed so far at nodes that stand: everywhere, and at the last one. */
  agreed: readonly string[];
  agreedLast: readonly string[];
}

const named = (ids: readonly string[]): Seating => ids.map((who) => ({ who }));

const standIns = (ids: readonly string[]): Reception => (ids.length > 0 ? { seats: named(ids), mode: 'any' } : 'stuck');

/** 流程管理员: 财政绩效科 at the head of the tree. */
export const managers = (office: Office, filers: ReadonlySet<string>): string[] =>
  holding('performanceOffice', office.unit.split('.')[0]!, office).filter((id) => !filers.has(id));

const toManagers = (office: Office, { filers }: Known): Reception => standIns(managers(office, filers));

const isFinance = ({ candidates: who }: RouteNode): boolean =>
  ('role' in who && who.role.endsWith('Office')) || ('expression' in who && who.expression === 'financeOffice');

const byItself = (node: RouteNode, office: Office, known: Known): Reception =>
  known.again || node.scoreRequired || isFinance(node) ? toManagers(office, known) : 'leftOut';

const nobodyThere = (node: RouteNode, office: Office, known: Known): Reception => {
  if (node.empty === 'REJECT') return 'turnedAway';
  return node.empty === 'PASS' ? byItself(node, office, known) : toManagers(office, known);
};

const onlyThemselves = (node: RouteNode, office: Office, known: Known): Reception => {
  if (node.self === 'REFUSE') return 'stuck';
  if (node.self === 'SKIP') return byItself(node, office, known);
  const leaders = holding('unitHead', office.unit, office).filter((id) => !known.filers.has(id));
  return leaders.length > 0 ? standIns(leaders) : toManagers(office, known);
};

/** A node is reached: its people sit down, or a rule of the route speaks. */
export const receive = (node: RouteNode, office: Office, known: Known): Reception => {
  if (node.when && (office.evalScope === node.when.value) !== (node.when.is === '=')) return 'leftOut';
  const people = meant(node, office);
  const able = people.filter((id) => !known.filers.has(id));
  if (able.length < atLeast(node.mode))
    return people.length > 0 && able.length === 0 && node.self
      ? onlyThemselves(node, office, known)
      : nobodyThere(node, office, known);
  const heard =
    node.duplicate === 'ALL_LATER' ? known.agreed : node.duplicate === 'CONSECUTIVE' ? known.agreedLast : [];
  const asked = able.filter((who) => known.again || node.scoreRequired || !heard.includes(who));
  if (asked.length === 0) return 'leftOut';
  const spared = (who: string): boolean => asked.length >= atLeast(node.mode) && !asked.includes(who);
  return { seats: node.mode === 'single' ? [{ who: null }] : able.map((who) => ({ who, spared: spared(who) })) };
};

/** Everybody as whom somebody may act: themselves, and those they stand in for. */
export const faces = (actor: Actor): readonly Person[] => [actor, ...(actor.standsFor ?? [])];

export const isManager = (actor: Actor, office: Office): boolean =>
  managers({ ...office, onDuty: [actor] }, new Set()).length > 0;
