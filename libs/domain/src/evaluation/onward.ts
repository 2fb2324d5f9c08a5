import { nodesOf, openNode, openVisit, type Advance, type Approval } from '../approval/approval.ts';
import { holds } from '../approval/facts.ts';
import { wayAsks, wayFrom, wayOn, type Around, type Way } from '../approval/next.ts';
import type { RouteNode } from '../approval/route.ts';
import { latestVisit } from '../approval/visits.ts';
import type { Context } from './action.ts';
import type { Event } from './events.ts';
import type { ReadKey, State } from './state.ts';

/** What follows a decision: how the route goes on, and the facts behind it. */
export interface Onward {
  leadsTo?: Advance;
  after: Event[];
}

/** What a step of the route must have at hand. */
export const stepReads = (state: State): readonly ReadKey[] =>
  asked(state).forms || openNode(state.approval, state.packs)?.signatureRequired
    ? ['goal', 'selfEvaluation', 'approvedGoal']
    : [];
export const stepAsksPeople = (state: State): boolean => asked(state).people;

const asked = ({ approval, packs }: State): ReturnType<typeof wayAsks> => {
  if (!approval) return { people: false, forms: false };
  const nodes = nodesOf(approval, packs);
  const visit = latestVisit(approval);
  return wayAsks(
    nodes,
    nodes.findIndex(({ id }) => id === visit?.node),
  );
};

/** Whether the directory must be asked to hand something in. */
export const startAsksPeople = (purpose: Approval['purpose'], { pins, packs }: State): boolean =>
  wayAsks(nodesOf({ route: pins.route, purpose }, packs), -1).people;

export const aroundOf = (
  state: State,
  { route, purpose }: Pick<Approval, 'route' | 'purpose'>,
  { people, forms }: Pick<Context, 'people' | 'forms'>,
): Around => ({
  unit: state.unit.path,
  nodes: nodesOf({ route, purpose }, state.packs),
  filers: state.filers,
  people,
  holds: (condition) => holds(condition, { state, forms, purpose }),
});

const approvedEvent = ({ purpose, revision }: Pick<Approval, 'purpose' | 'revision'>): Event => ({
  type: purpose === 'goal' ? 'goal.approved.v1' : 'review.approved.v1',
  data: { revision },
});

/** A node that fails ends the revision: back to the filer, or for good where the node says so and the stage has such an end. */
export const failed = (
  { purpose }: Pick<Approval, 'purpose'>,
  task: string,
  { rule, opinion, forGood }: { rule: string; opinion: string; forGood: boolean },
): Event => {
  const words = opinion.slice(0, 2_000);
  if (purpose === 'review' && forGood) return { type: 'review.rejected.v1', data: { task, opinion: words, rule } };
  const type = purpose === 'goal' ? 'goal.returned.v1' : 'review.returned.v1';
  return { type, data: { task, opinion: words, items: [], rule } };
};

const unmanned = (approval: Pick<Approval, 'purpose' | 'revision'>, node: RouteNode, rule: string): Event =>
  failed(approval, `${approval.purpose}-${approval.revision}-${node.id}`, {
    rule,
    opinion: `“${node.title}”没有可用的审批人，按流程规则不予受理`,
    forGood: true,
  });

/** A bare step to the next node needs no words: the fold does it by itself, as it always did. */
const saysNothing = ({ leadsTo: { skips, opens } }: Way): boolean =>
  !skips && (!opens || Object.keys(opens).join() === 'node');

/** The facts of a way: where it leads, whose absence was bridged, and how it ends. */
export const following = (approval: Pick<Approval, 'purpose' | 'revision'>, way: Way): Onward => {
  const said = saysNothing(way) ? {} : { leadsTo: way.leadsTo };
  if (way.failed) return { ...said, after: [unmanned(approval, way.failed.node, way.failed.rule)] };
  if (!way.leadsTo.opens) return { ...said, after: [approvedEvent(approval)] };
  return { ...said, after: way.missing ? [{ type: 'approver.missing.v1', data: way.missing }] : [] };
};

/** How a route begins. */
export const begun = (approval: Approval, around: Around): Onward => following(approval, wayFrom(approval, 0, around));

/** What follows once `approval` has been counted: nothing while its node is still open. @throws DomainError assigneesIncomplete, selfApproval */
export const onward = (state: State, approval: Approval, context: Context): Onward =>
  openVisit(approval) ? { after: [] } : following(approval, wayOn(approval, aroundOf(state, approval, context)));
