import { nodesOf, type Approval, type Holder } from '../approval/approval.ts';
import type { ReturnItem } from '../approval/events.ts';
import { refuse } from '../approval/refusals.ts';
import { changesBetween, countedInWords, kindOfChange, leavesOf, liesIn, type Change } from '../compare/leaves.ts';
import type { DomainError } from '../error.ts';
import type { DataOf } from './events.ts';
import { draftKey, type Forms, type ReturnList, type State } from './state.ts';

/** What has become of a form since it was returned; null when there was no return. */
const changesSince = (state: State, forms: Forms): Change[] | null => {
  const now = forms[draftKey(state.place)];
  return state.returnList && forms.returned && now ? changesBetween(forms.returned, now) : null;
};

const named = (items: readonly ReturnItem[], numbers: readonly number[]): string =>
  numbers.map((i) => `第${i + 1}项“${items[i]?.text}”`).join('、');

const refuseOpenItems = ({ items, answers }: ReturnList): DomainError | undefined => {
  const open = items.flatMap((_, i) => (answers.some(({ item }) => item === i) ? [] : [i]));
  return open.length === 0
    ? undefined
    : refuse('openItems', { openItems: open }, `整改清单还有${open.length}项未答复：${named(items, open)}`);
};

/** Whether an item speaks of a place that has changed; one that speaks of none that the form has is answered by any change. */
const isTouched = (where: string, changes: readonly Change[], forms: Forms): boolean => {
  const touches = (change: Change): boolean => liesIn(change.where, where) || liesIn(where, change.where);
  return changes.some(touches) || !isPlace(where, forms);
};

/** A place that the returned form has. */
const isPlace = (where: string, { returned }: Forms): boolean =>
  where !== '' && returned !== undefined && [...leavesOf(returned).keys()].some((leaf) => liesIn(leaf, where));

const refuseUncorrected = (list: ReturnList, changes: readonly Change[], forms: Forms): DomainError | undefined => {
  const said = list.answers.filter(({ kind }) => kind === 'corrected').map(({ item }) => item);
  const same = said.filter((i) => !isTouched(list.items[i]?.where ?? '', changes, forms));
  return same.length === 0
    ? undefined
    : refuse(
        'openItems',
        { openItems: same },
        `答复为“改正”的事项在表中尚无改动：${named(list.items, same)}。请改正后再送审，或改为说明`,
      );
};

/** Refuses what a return has asked for and nobody has done: open items, items that only say they were corrected, a form that reads as before. */
export const refuseUnanswered = (state: State, forms: Forms): DomainError | undefined => {
  if (!state.returnList) return undefined;
  const open = refuseOpenItems(state.returnList);
  const changes = open ? null : changesSince(state, forms);
  if (open || !changes) return open;
  return changes.length === 0 ? refuse('unchangedResubmission') : refuseUncorrected(state.returnList, changes, forms);
};

/** How a revision comes back after a return: the way that was asked for, and the one it takes. */
export interface Resubmission {
  said: NonNullable<DataOf<'goal.submitted.v1'>['resubmitted']>;
  /** The node that it goes straight back to. */
  direct?: string;
  /** Those who have decided at nodes that are passed over now: they are sent the difference. */
  told: Holder[];
}

/** What the first opinions were given on has changed: everybody looks again, unless the node says otherwise. */
const mustBeSeenAgain = (changes: readonly Change[]): boolean =>
  changes.some((change) => kindOfChange(change) !== 'wording');

const decidersBefore = (approval: Approval | null, nodes: readonly string[]): Holder[] =>
  (approval?.tasks ?? [])
    .flatMap(({ node, status, byId, by }) =>
      nodes.includes(node) && status === 'APPROVED' && byId && by ? [{ id: byId, name: by }] : [],
    )
    .filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);

/** null when nothing was returned. */
export const resubmissionOf = (state: State, purpose: Approval['purpose'], forms: Forms): Resubmission | null => {
  const { returnList, approval, pins, packs } = state;
  if (!returnList) return null;
  const changes = changesSince(state, forms) ?? [];
  const nodes = nodesOf({ route: pins.route, purpose }, packs);
  const at = nodes.findIndex(({ id }) => id === returnList.node);
  const asked = returnList.mode;
  const straight = asked === 'DIRECT' && at >= 0 && (nodes[at]?.keepDirect === true || !mustBeSeenAgain(changes));
  const said = {
    asked,
    mode: straight ? ('DIRECT' as const) : ('REDO' as const),
    ...(changes.length > 0 && { because: countedInWords(changes) }),
  };
  if (!straight) return { said, told: [] };
  const over = nodes.slice(0, at).map(({ id }) => id);
  return { said, direct: returnList.node, told: decidersBefore(approval, over) };
};
