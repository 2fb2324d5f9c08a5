import { drafted, fact, goalForm, opened, selfEvaluationTable, unit } from '../builders.ts';
import { record } from '../given.ts';
import type { Event, Recorded } from '#domain/evaluation/events';
import { evolve, replay } from '#domain/evaluation/evolve';
import { formIn, type Forms, type State } from '#domain/evaluation/state';
import type { Actor, Person } from '#domain/evaluation/action';
import type { Form } from '#domain/form';
import type { Approval } from '#domain/approval/approval';
import type { Route } from '#domain/approval/route';
import { Paper } from './case.ts';
import { actors, people, stranger } from './setting.ts';

type Purpose = Approval['purpose'];

const scope = 'PROJECT';

/** Drafts by what they say: the second is worded otherwise, the third has another amount. */
const worded = (form: Form): void => {
  form.header.filledOn = { raw: '2023年1月13日' };
};
const paid = (form: Form): void => {
  const total = form.funds!.rows[0]!;
  total.annualBudget = { raw: `${total.annualBudget?.raw}.00` };
};
export const drafts: Record<Purpose, readonly Form[]> = {
  goal: [goalForm(), goalForm(worded), goalForm(paid)],
  review: [selfEvaluationTable(() => undefined), selfEvaluationTable(worded), selfEvaluationTable(paid)],
};

/** How two drafts differ, by their numbers. */
export const differInFigures = (one: number, other: number): boolean => (one === 2) !== (other === 2);
export const differInHead = (one: number, other: number): boolean => (one === 1) !== (other === 1);

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
};

const beginning = (pack: Route, purpose: Purpose, filler: Actor): Recorded[] => {
  const goal = [
    opened({
      evalScope: scope,
      pack,
      pins: { machine: 1, route: pack.id, scheme: 'MOF-2020', schemeVersion: 1, rules: 1 },
      deadlines: { goal: '2023-12-29', selfEvaluation: '2024-03-31' },
    }),
    drafted(drafts.goal[0]!, filler),
  ];
  if (purpose === 'goal') return record(goal);
  return record([
    ...goal,
    fact('goal.submitted.v1', { revision: 1 }, filler),
    fact('goal.approved.v1', { revision: 1 }, filler),
    fact('execution.closed.v1', { remark: '' }, filler),
    drafted(drafts.review[0]!, filler),
  ]);
};

/** One case, as the product has it and as the model has it. */
export class World {
  readonly history: Recorded[];
  readonly paper: Paper;
  state: State;
  /** As it was before the last command. */
  before: State;
  private readonly carried = new Map<number, Form>();
  /** Everybody who is at work these days. */
  onDuty: readonly Person[] = people;
  /** How many commands were given, legal or not. */
  given = 0;
  private hours = 0;
  private after = 0;

  constructor(
    readonly pack: Route,
    readonly purpose: Purpose,
    filler: Actor,
  ) {
    this.history = beginning(pack, purpose, filler);
    for (const event of this.history) this.carry(event);
    this.state = frozen(replay(this.history));
    this.before = this.state;
    const duty = (): readonly Person[] => this.onDuty;
    this.paper = new Paper({
      nodes: pack[purpose],
      unit: unit.path,
      evalScope: scope,
      differInFigures,
      get onDuty() {
        return duty();
      },
    });
    this.paper.goal = purpose === 'goal';
    this.paper.filers.add(filler.id);
  }

  private carry(event: Recorded): void {
    const form = formIn(event);
    if (form) this.carried.set(event.version, form);
  }

  /** Time passes between commands: some hours, sometimes a night. */
  get now(): string {
    return new Date(Date.UTC(2023, 1, 1) + this.hours * 3_600_000).toISOString();
  }
  /** The day in Beijing. */
  get day(): string {
    return new Date(Date.parse(this.now) + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  wait(hours: number): void {
    this.hours += hours;
  }

  /** Decided for good; a few more commands are tried on it all the same. */
  get isOver(): boolean {
    return (this.paper.status === 'passed' || this.paper.status === 'rejected') && this.after++ > 2;
  }

  /** Somebody is moved or falls ill; or all are back. */
  change(id: string | null): void {
    this.onDuty = id === null ? people : this.onDuty.filter((one) => one.id !== id);
  }

  /** Whoever may turn up at a counter today, and for whom. */
  get actors(): readonly Actor[] {
    const there = ({ id }: Person): boolean => id === stranger.id || this.onDuty.some((one) => one.id === id);
    if (this.onDuty === people) return actors;
    return actors
      .filter(there)
      .map((one) => (one.standsFor ? { ...one, standsFor: one.standsFor.filter(there) } : one));
  }

  formsAt(refs: Partial<Record<string, number>>): Forms {
    return Object.fromEntries(
      Object.entries(refs).flatMap(([key, version]) =>
        version && this.carried.has(version) ? [[key, this.carried.get(version)!]] : [],
      ),
    );
  }

  /** Writes facts into the log; returns the state before, the fact and the state after of each. */
  append(facts: readonly Event[], by: Actor): [State, Recorded, State][] {
    this.before = this.state;
    return facts.map((event) => {
      const as = { id: by.id, name: by.name, role: by.roles.join() };
      const recorded = frozen({ ...event, by: as, at: this.now, version: this.history.length + 1 } as Recorded);
      const before = this.state;
      this.history.push(recorded);
      this.carry(recorded);
      this.state = frozen(evolve(before, recorded));
      return [before, recorded, this.state];
    });
  }
}
