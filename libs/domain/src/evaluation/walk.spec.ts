import { array, assert, nat, noBias, property } from 'fast-check';
import {
  archivist,
  betterTable,
  department,
  disclosure,
  filler,
  goalForm,
  histories,
  office,
  opened,
  person,
  returned,
  selfEvaluationTable,
  tableWithMobile,
  unitHead,
  unsoundTable,
  type Fact,
} from '../../../../test/builders.ts';
import { record, today } from '../../../../test/given.ts';
import { routes } from '../approval/routes.ts';
import type { RouteNode } from '../approval/route.ts';
import { builtInCalendar } from '../deadlines/editions.ts';
import { DomainError } from '../error.ts';
import { places, type Place } from '../vocabulary.ts';
import { system, type Action, type Actor } from './action.ts';
import { actions, type ActionName } from './actions.ts';
import { decide } from './decide.ts';
import { eventTypes, events, type EventType, type Recorded } from './events.ts';
import { can } from './machine.ts';
import { refuseActor } from './permission.ts';
import { evolve, replay } from './evolve.ts';
import { formIn, formsOf, unopened, type State } from './state.ts';

const people: readonly Actor[] = [
  filler,
  unitHead,
  department,
  office,
  disclosure,
  archivist,
  person('budgetOffice', 'czj'),
  person('performanceOffice', 'czj.jyj'),
  person('departmentReviewer', 'czj'),
  person('filler', 'czj.wjj'),
  system,
];

const reason = { reason: '理由', opinion: '意见' };
const forms = [goalForm(), selfEvaluationTable(() => undefined), unsoundTable(), tableWithMobile(), betterTable()];
/** The goal with another name at its head, as the route lets it be corrected. */
const signed = goalForm((form) => (form.header.filledBy = { raw: '李填报' }));
const anyOf = <T>(list: readonly T[], dice: number): T => list[dice % list.length]!;

/** A draft of the stage; in a self-evaluation, not always a right one. */
const draft = (dice: number, { place }: State): object => ({
  form: place.startsWith('goal') ? forms[0] : anyOf(forms, dice),
});

/** To anybody, with or without a right to it. */
const handed = (dice: number): object => ({ to: anyOf(people, dice).id, reason: dice % 2 ? '出差' : '' });

/** The route with a countersign, where everything can be done that is done to tasks; heads of forms may be corrected there. */
const writable = (node: RouteNode): RouteNode =>
  node.may.includes('amend') ? { ...node, writable: ['header'] } : node;
const joint = routes['joint@1']!;
const pack = { ...joint, id: 'walk@1', goal: joint.goal.map(writable), review: joint.review.map(writable) };
const opening = opened({
  pack,
  rules: { selfEvaluation: { kind: 'days', from: '2024-03-01', n: 20, count: 'working', roll: 'none' } },
  pins: { machine: 1, route: pack.id, scheme: 'MOF-2020', schemeVersion: 1, rules: 1 },
});

/** Where a walk sets out: late stages are far from the first one. */
const starts: readonly (readonly Fact[])[] = [
  [opening],
  [opening],
  [opening, ...histories['review countersign'].slice(1)],
  [opening, ...histories['review countersign'].slice(1)],
  histories['review countersign signing'],
  histories['execution.running'],
  histories['execution.monitoring'],
  [
    ...histories['goal.reviewing unitHead'],
    returned('goal', 'unitHead', { items: [{ where: '', text: '请补充依据' }] }),
  ],
  histories['selfEvaluation.drafting'],
  histories['publication.pending'],
];

/** Something that people might fill in; not always right. */
const inputs: Readonly<Record<ActionName, (dice: number, state: State) => object>> = {
  open: () => ({}),
  saveDraft: draft,
  importDraft: draft,
  submitGoal: () => ({}),
  approve: () => ({}),
  disagree: (dice) => (dice % 3 ? { opinion: '不同意' } : {}),
  returnForRevision: (dice) =>
    dice % 3
      ? {
          opinion: '请补充',
          to: anyOf(['start', 'unitHead', 'department'], dice),
          items: [{ where: '', text: '请补充' }],
        }
      : {},
  answerReturn: () => ({ answers: [{ item: 0, kind: 'explained', text: '已说明' }] }),
  withdraw: () => ({}),
  takeBack: () => ({}),
  accept: () => ({}),
  releaseAccepted: () => ({}),
  amendForm: (dice, { place }) => ({
    form: dice % 3 ? (place === 'review' ? betterTable() : signed) : anyOf(forms, dice),
  }),
  jump: (dice) => ({ to: anyOf(['unitHead', 'department', 'finance'], dice), reason: '理由' }),
  suspend: () => ({ reason: '理由' }),
  resume: () => ({ reason: '理由' }),
  requestReopening: () => ({ reason: '理由' }),
  reopen: () => ({ reason: '理由', until: '2023-12-31' }),
  openMonitoring: (dice) => ({ period: `2023-0${(dice % 9) + 1}`, ...(dice % 2 && { due: '2023-08-01' }) }),
  recordMonitoring: (dice) => ({ executedFen: (dice % 60) * 1_000_000, outlook: 'possible' }),
  requestAdjustment: (dice) => ({ form: dice % 3 ? forms[0] : anyOf(forms, dice), reason: '理由' }),
  decideAdjustment: (dice) => ({ agreed: dice % 2 === 0, opinion: '意见' }),
  closeExecution: () => ({}),
  submitSelfEvaluation: () => ({}),
  giveScore: (dice) => ({ score: `${dice % 100}` }),
  reject: () => ({ opinion: '意见' }),
  prepareDisclosure: (dice) => ({ maskMobiles: dice % 2 === 0 }),
  publish: () => ({}),
  archive: () => ({}),
  waiveFinding: () => ({ rule: 'A05', where: 'totals', reason: '理由' }),
  extendDeadline: (dice) => ({ stage: 'selfEvaluation', due: `2024-0${(dice % 5) + 4}-30`, reason: '理由' }),
  requestExtension: (dice) => ({ stage: 'selfEvaluation', due: `2024-0${(dice % 5) + 4}-29`, reason: '理由' }),
  refuseExtension: () => ({ reason: '理由' }),
  moveDeadlines: () => ({ edition: '2023@2', reason: '理由' }),
  decideDisposal: (dice) => ({ choice: anyOf(['continue', 'adjust', 'cancel'], dice), remark: '加快执行' }),
  suspendByRule: () => ({ rule: 'DISPOSAL_OVERDUE' }),
  relock: () => ({ rule: 'REOPENING_EXPIRED' }),
  returnByRule: () => ({ rule: 'TASK_TIMEOUT' }),
  migrateRoute: (dice) => ({ to: anyOf(['standard', 'standard@1', 'joint@1', 'nowhere'], dice), reason: '理由' }),
  claim: () => ({}),
  unclaim: () => ({}),
  transfer: handed,
  delegate: handed,
  answerDelegation: () => ({ opinion: '意见' }),
  approveInBatch: () => ({ batch: 'batch-1' }),
  removeSigner: (dice, { approval }) => ({
    task: anyOf(approval?.tasks.filter(({ parent }) => parent) ?? [], dice)?.id ?? 'nobody',
    reason: '理由',
  }),
  copyTo: (dice) => ({ to: [anyOf(people, dice).id] }),
  remark: (dice) => ({ text: '请看附件', mentions: dice % 2 ? [anyOf(people, dice >> 1).id] : [] }),
  addAttachment: (dice) => ({
    kind: anyOf(['selfReport', 'evidence', 'review', 'other'], dice),
    name: `材料${dice % 7}.pdf`,
    ...(dice % 2 && { where: `indicatorSets[eval].indicators[${(dice % 3) + 1}]` }),
  }),
  withdrawAttachment: (dice, { attachments }) => ({
    attachment: attachments.length > 0 ? anyOf(attachments, dice).id : '0',
    reason: '传错文件',
  }),
  urge: () => ({}),
  reassign: handed,
  addSigners: (dice) => ({
    kind: anyOf(['before', 'after', 'parallel'], dice),
    mode: anyOf(['any', 'all', 'seq'], dice >> 2),
    signers: [anyOf(people, dice >> 4).id, anyOf(people, dice >> 7).id].slice(0, 1 + (dice % 2)),
  }),
  cancel: () => ({ reason: reason.reason }),
  voidEvaluation: () => ({ reason: reason.reason }),
};

/** What leads on comes up more often than what ends a walk, leads it round in circles or stands beside its way. */
const often: Partial<Record<ActionName, number>> = {
  saveDraft: 6,
  importDraft: 3,
  amendForm: 10,
  submitGoal: 10,
  approve: 14,
  giveScore: 4,
  disagree: 2,
  closeExecution: 6,
  submitSelfEvaluation: 10,
  prepareDisclosure: 6,
  publish: 6,
  archive: 2,
  waiveFinding: 6,
  relock: 8,
  requestReopening: 2,
  reopen: 3,
  answerReturn: 8,
  resume: 6,
  requestAdjustment: 6,
  decideAdjustment: 6,
  decideDisposal: 6,
  recordMonitoring: 4,
  moveDeadlines: 4,
  claim: 2,
  unclaim: 6,
  delegate: 2,
  answerDelegation: 10,
  addSigners: 3,
  removeSigner: 10,
  accept: 2,
  takeBack: 4,
  withdraw: 2,
  releaseAccepted: 6,
  reassign: 3,
};
const usual = 1;
const names = Object.keys(actions) as ActionName[];

/** What is legal here, as often as it should come up, and who may do it. */
const possible = (state: State): [ActionName, readonly Actor[]][] =>
  names.flatMap((name) => {
    const action = actions[name] as unknown as Action<never>;
    if (!action.makes.some((type) => can(state.place, type))) return [];
    const able = people.filter((by) => !refuseActor(action, state, by));
    const times = able.length > 0 ? (often[name] ?? usual) : 0;
    return Array.from({ length: times }, (): [ActionName, readonly Actor[]] => [name, able]);
  });

const attempt = (history: readonly Recorded[], state: State, dice: number): Recorded[] => {
  const candidates = possible(state);
  if (candidates.length === 0) return [];
  const [name, able] = anyOf(candidates, dice);
  const actor = anyOf(able, dice >> 5);
  const fill = Math.floor(dice / 1_000);
  try {
    const facts = decide(state, name, inputs[name](fill, state), {
      actor,
      now: today,
      forms: formsOf(state, history),
      people,
      calendar: builtInCalendar,
      file: { sha256: `${fill % 9}`.repeat(64), bytes: 1_000, mediaType: 'application/pdf' },
    });
    return record([...history, ...facts.map((one) => ({ ...one, by: actor }))]).slice(history.length);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
};

const grown = <T>(before: readonly T[], after: readonly T[]): boolean => before.every((one, i) => after[i] === one);

/** What must hold after every fact, whatever it was. */
const check = (before: State, event: Recorded, after: State, carried: ReadonlySet<number>): void => {
  expect(events[event.type].safeParse(event.data).success).toBe(true);
  expect(after.version).toBe(before.version + 1);
  expect(Object.keys(places)).toContain(after.place);
  expect((after.approval?.visits ?? []).filter(({ status }) => status === 'OPEN').length).toBeLessThanOrEqual(1);
  expect(grown(before.filers, after.filers)).toBe(true);
  expect(grown(before.waivers, after.waivers) || event.type === 'goal.approved.v1').toBe(true);
  expect(after.attachments.map(({ id }) => id).slice(0, before.attachments.length)).toEqual(
    before.attachments.map(({ id }) => id),
  );
  expect(new Set(after.attachments.map(({ id }) => id)).size).toBe(after.attachments.length);
  expect(grown(before.monitoring, after.monitoring) || event.type === 'disposal.decided.v1').toBe(true);
  expect(Object.values(after.forms).filter((version) => !carried.has(version))).toEqual([]);
  const ended = /^(publication\.published|archived|terminated|voided)$/u.test(after.place);
  // What was published stays so while it is worked on again.
  expect(after.outcome !== null).toBe(ended || before.outcome === 'published');
};

/** Goes where the dice lead; returns the history. */
const walk = (dice: readonly number[]): Recorded[] => {
  const [first = 0, ...rolls] = dice;
  const history = record(anyOf(starts, first));
  let state = replay(history);
  const carried = new Set(history.filter((event) => formIn(event)).map(({ version }) => version));
  for (const roll of rolls)
    for (const event of attempt(history, state, roll)) {
      if (formIn(event)) carried.add(event.version);
      const after = evolve(state, event);
      check(state, event, after, carried);
      history.push(event);
      state = after;
    }
  expect(replay(history)).toEqual(state);
  return history;
};

describe('any walk of legal actions', () => {
  it('keeps what must hold, and has in sum been everywhere and seen everything', () => {
    const seen = new Set<EventType>();
    const visited = new Set<Place>(['new']);
    const rolls = array(noBias(nat(10_000_000)), { minLength: 40, maxLength: 70 });
    assert(
      property(rolls, (dice) => {
        let state = unopened;
        for (const event of walk(dice)) {
          state = evolve(state, event);
          seen.add(event.type);
          visited.add(state.place);
        }
      }),
      { numRuns: 140, seed: 2023 },
    );
    expect(eventTypes.filter((type) => !seen.has(type))).toEqual([]);
    expect(Object.keys(places).filter((place) => !visited.has(place as Place))).toEqual([]);
  });

  it('is noticed when it breaks what must hold', () => {
    const history = record([opening]);
    const state = replay(history);
    const [event] = record([opening]);
    expect(() => check(state, event!, { ...state, version: 2, forms: { goal: 9 } }, new Set())).toThrow('9');
    expect(() => check(state, event!, { ...state, version: 3 }, new Set())).toThrow('2');
  });
});
