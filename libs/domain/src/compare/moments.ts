import { DomainError } from '../error.ts';
import type { EventType, Recorded } from '../evaluation/events.ts';
import { evolve, replay } from '../evaluation/evolve.ts';
import { findingsOf } from '../evaluation/preconditions.ts';
import { formsOf, unopened, type FormKey, type State } from '../evaluation/state.ts';
import { eventWords } from '../vocabulary.ts';
import type { Audited } from './compare.ts';

/** An evaluation right after one of its events, and the form that was in force then. */
export interface Moment {
  version: number;
  at: string;
  /** What happened at that moment, in words. */
  title: string;
  key: FormKey;
  /** The event that carried the form. */
  formVersion: number;
}

/** Where people look back to: what was handed in, and what came back. */
const marks: ReadonlySet<EventType> = new Set<EventType>([
  'goal.submitted.v1',
  'goal.returned.v1',
  'selfEvaluation.submitted.v1',
  'review.returned.v1',
]);

const statesOf = (history: readonly Recorded[]): State[] => {
  let state = unopened;
  return history.map((event) => (state = evolve(state, event)));
};

/** The form in force: the asked one, else the self-evaluation, else the goal. */
const momentOf = (event: Recorded | undefined, state: State | undefined, asked?: FormKey): Moment | undefined => {
  const key = asked ?? (state?.forms.selfEvaluation ? 'selfEvaluation' : 'goal');
  const formVersion = state?.forms[key];
  if (!event || !formVersion) return undefined;
  return { version: event.version, at: event.at, title: eventWords[event.type], key, formVersion };
};

const pick = (history: readonly Recorded[], version: number, key?: FormKey): Moment => {
  const last = history.at(-1)?.version ?? 0;
  if (version < 1 || version > last)
    throw new DomainError('invalid', `没有版本${version}：这个评价现有版本1至${last}`, { version, last });
  const found = momentOf(history[version - 1], statesOf(history.slice(0, version)).at(-1), key);
  if (!found) throw new DomainError('notFound', `版本${version}时尚无这份表格，不能比较`, { version });
  return found;
};

/** The last submission or return before a moment at which the form read otherwise; failing that, the last of them. */
const before = (history: readonly Recorded[], to: Moment, key?: FormKey): Moment => {
  const states = statesOf(history.slice(0, to.version - 1));
  const candidates = history
    .slice(0, to.version - 1)
    .flatMap((event, i) => (marks.has(event.type) ? (momentOf(event, states[i], key) ?? []) : []));
  const other = candidates.findLast((one) => one.key === to.key && one.formVersion !== to.formVersion);
  const found = other ?? candidates.at(-1);
  if (found) return found;
  throw new DomainError('invalid', '此前没有送审或退回，请用 from 写明与哪个版本比较', { to: to.version });
};

/** Which moments to compare, by event version. `history`: all events of one evaluation, oldest first. */
export interface Asked {
  from?: number | undefined;
  to?: number | undefined;
  form?: FormKey | undefined;
}

/** With its form, audited as the house did then: a self-evaluation beside the goal that was approved by that time. */
const audited = (history: readonly Recorded[], moment: Moment): Moment & Audited => {
  const state = replay(history.slice(0, moment.version));
  const forms = formsOf(state, history);
  return { ...moment, form: forms[moment.key]!, findings: findingsOf(state, forms, moment.key) };
};

/**
 * The two moments that are meant, with their forms and findings: `to` is now unless given, `from` the last submission or return
 * before it. @throws DomainError invalid (no such version, nothing to look back to), notFound (no form at that moment)
 */
export const momentsOf = (
  history: readonly Recorded[],
  { from, to, form }: Asked,
): { from: Moment & Audited; to: Moment & Audited } => {
  const later = pick(history, to ?? history.length, form);
  const earlier = from === undefined ? before(history, later, form) : pick(history, from, form);
  return { from: audited(history, earlier), to: audited(history, later) };
};
