import { array, assert, nat, property } from 'fast-check';
import {
  betterTable,
  department,
  disclosure,
  drafted,
  fact,
  filler,
  histories,
  office as performance,
  opened,
  passedBy,
  unitHead,
} from '../../../../../test/builders.ts';
import type { Fact } from '../../../../../test/builders.ts';
import { given, record } from '../../../../../test/given.ts';
import { lived, stateOf, type Deed } from '../../../../../test/lived.ts';
import { DomainError } from '../../error.ts';
import { system } from '../../evaluation/action.ts';
import { allowedActions } from '../../evaluation/decide.ts';
import type { Recorded } from '../../evaluation/events.ts';
import { replay } from '../../evaluation/evolve.ts';
import { formsOf } from '../../evaluation/state.ts';
import { defaultRoute } from '../routes.ts';
import {
  dept,
  drafting,
  first,
  head,
  members,
  office,
  people,
  second,
  tasksIn,
  third,
  together,
  visitsIn,
} from '../../../../../test/given-case.ts';

const until = '2023-03-01';
const inTime = '2023-02-20T02:00:00.000Z';
const reopened = lived(histories['publication.published'], [
  [filler, 'requestReopening', { reason: '发现漏报' }],
  [performance, 'reopen', { reason: '同意更正', until }],
]);

describe('A28 a grant to work on what was decided', () => {
  const changed = [...reopened, drafted(betterTable())];
  const relocked = lived(changed, [[system, 'relock', { rule: 'REOPENING_EXPIRED' }]]);

  it('opens the form until its date, while what is public stays public', () => {
    const state = stateOf(changed);
    expect(state).toMatchObject({ place: 'selfEvaluation.revising', outcome: 'published', reopened: { until } });
    given(...changed)
      .when('submitSelfEvaluation', {}, filler, inTime)
      .happens('selfEvaluation.submitted.v1')
      .leavesAt('review');
    given(...changed)
      .when('submitSelfEvaluation', {}, filler, '2023-03-02T02:00:00.000Z')
      .refused('deadlinePassed', { due: until });
    given(...reopened)
      .when('submitSelfEvaluation', {}, filler, inTime)
      .refused('unchangedResubmission');
  });

  it('locks again when it ends: the decided form holds, the draft is kept', () => {
    const before = stateOf(histories['publication.published']);
    const after = stateOf(relocked);
    expect(after).toMatchObject({ place: 'publication.published', outcome: 'published', reopened: null });
    expect(after.forms).toEqual(before.forms);
    expect(after.keptDraft).toBe(changed.length);
  });

  it('goes on with the draft when it is granted once more', () => {
    const again = lived(relocked, [[performance, 'reopen', { reason: '再次更正', until }]]);
    expect(stateOf(again).forms.selfEvaluation).toBe(changed.length);
    given(...again)
      .when('submitSelfEvaluation', {}, filler, inTime)
      .happens('selfEvaluation.submitted.v1');
  });

  it('is for the head of the bureau once it is public, needs words and a date to come', () => {
    const published = histories['publication.published'];
    const lower = { ...performance, id: 'office@czj.jyj', path: 'czj.jyj' };
    given(...published)
      .when('reopen', { reason: '更正', until }, lower)
      .refused('forbidden');
    given(...histories['publication.pending'])
      .when('reopen', { reason: '更正', until }, lower)
      .leavesAt('selfEvaluation.reopened');
    given(...published)
      .when('reopen', { until }, performance)
      .refused('opinionRequired');
    given(...published)
      .when('reopen', { reason: '更正', until: '2023-01-31' }, performance)
      .refused('invalid');
  });

  it('ends in a publication that takes the place of the old one', () => {
    const way: Deed[] = [
      [filler, 'submitSelfEvaluation'],
      [unitHead, 'approve'],
      [department, 'approve'],
      [performance, 'giveScore', { score: '93' }],
      [performance, 'approve'],
      [disclosure, 'prepareDisclosure', { maskMobiles: true }],
      [disclosure, 'publish'],
    ];
    const state = stateOf(lived(changed, way, { now: inTime }));
    expect(state).toMatchObject({ place: 'publication.published', outcome: 'published' });
    expect(state.published?.form).toBeGreaterThan(changed.length);
    const noticed = stateOf(lived(changed, way.slice(0, -1), { now: inTime }));
    expect(noticed.published).toEqual(stateOf(changed).published);
  });
});

describe('A29 a case that is voided', () => {
  it('keeps its number, its revisions and everything that was written', () => {
    const before = stateOf(histories['review finance']);
    given(...histories['review finance'])
      .when('voidEvaluation', { reason: '重复下达' }, performance)
      .happens('evaluation.voided.v1')
      .leavesAt('voided')
      .leaves((state) => {
        const { unit, round, title, revisions, forms, filers } = before;
        expect(state).toMatchObject({ unit, round, title, revisions, forms, filers, outcome: 'voided' });
        expect(state.version).toBe(before.version + 1);
        expect(tasksIn(state)).toContain('finance/3 CANCELLED CASE_ENDED');
      });
  });

  it('as a draft, is for its filler to void; later no more', () => {
    given(...histories['goal.drafting'])
      .when('voidEvaluation', { reason: '重复填报' }, filler)
      .leavesAt('voided');
    given(...histories['goal.reviewing unitHead'])
      .when('voidEvaluation', { reason: '重复填报' }, filler)
      .refused('forbidden');
  });
});

describe('A31 a case that was opened under an older version', () => {
  const old = histories['goal.reviewing unitHead'];

  it('ends on it, although new ones are opened under another', () => {
    expect(stateOf(old).pins.route).toBe('standard@1');
    expect(defaultRoute).not.toBe('standard@1');
    const ended = lived(old, [
      [unitHead, 'approve'],
      [department, 'approve'],
      [performance, 'approve'],
    ]);
    expect(stateOf(ended)).toMatchObject({ place: 'execution.running', approval: { route: 'standard@1' } });
  });

  it('offers what its own version offers: no return to a node, nothing handed on', () => {
    const atFinance = [...old, ...passedBy('goal', 1, 2)];
    given(...atFinance)
      .when('returnForRevision', { opinion: '重核', to: 'department' }, performance)
      .refused('targetNotPassed', { targets: [] });
    const pins = { machine: 1, route: 'standard@2', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 };
    given(opened({ pins }), ...atFinance.slice(1))
      .when('returnForRevision', { opinion: '重核', to: 'department' }, performance)
      .happens('approval.sentBack.v1');
  });
});

const deeds: readonly Deed[] = [
  [filler, 'submitGoal'],
  [filler, 'withdraw'],
  [unitHead, 'approve'],
  [unitHead, 'takeBack'],
  [unitHead, 'returnForRevision', { opinion: '请补充', items: [{ where: '', text: '请补充' }], mode: 'DIRECT' }],
  [department, 'approve'],
  [department, 'accept'],
  [department, 'returnForRevision', { opinion: '请核对', to: 'unitHead' }],
  ...[first, second, third].flatMap((one): Deed[] => [
    [one, 'approve', {}],
    [one, 'disagree', { opinion: '依据不足' }],
    [one, 'returnForRevision', { opinion: '请核对', to: 'department', mode: 'DIRECT' }],
  ]),
  [performance, 'approve'],
  [performance, 'returnForRevision', { opinion: '请核对', to: 'countersign' }],
  [performance, 'jump', { to: 'department', reason: '人员调整' }],
  [performance, 'suspend', { reason: '审计进点' }],
  [performance, 'resume', { reason: '审计结束' }],
  [filler, 'answerReturn', { answers: [{ item: 0, kind: 'explained', text: '已说明' }] }],
];

/** As far as it is allowed. */
const attempt = (facts: readonly Fact[], deed: Deed): readonly Fact[] => {
  try {
    return lived(facts, [deed], { people });
  } catch (error) {
    if (error instanceof DomainError) return facts;
    throw error;
  }
};

describe('A32 any stream folded anew from nothing', () => {
  const route = [head, dept, { ...together, mode: { percent: 60 } }, office];
  const everybody = [filler, unitHead, department, performance, ...members];

  it('gives the same tasks, dates and allowed actions, also out of a database', () => {
    assert(
      property(array(nat(deeds.length - 1), { minLength: 5, maxLength: 25 }), (dice) => {
        let facts: readonly Fact[] = lived(drafting(...route), [[filler, 'submitGoal']], { people });
        for (const roll of dice) facts = attempt(facts, deeds[roll]!);
        const history = record(facts);
        const state = replay(history);
        const stored = JSON.parse(JSON.stringify(history)) as Recorded[];
        const halfway = JSON.parse(JSON.stringify(history.slice(0, 5))) as Recorded[];
        expect(replay(stored)).toEqual(state);
        expect(replay([...halfway, ...stored.slice(5)])).toEqual(state);
        for (const actor of everybody) {
          const seen = (of: typeof state) =>
            allowedActions(of, { actor, now: inTime, forms: formsOf(of, history), people });
          expect(seen(replay(stored))).toEqual(seen(state));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('would be noticed if a fold looked at anything but the facts', () => {
    const facts = lived(
      drafting(...route),
      [
        [filler, 'submitGoal'],
        [unitHead, 'approve'],
      ],
      { people },
    );
    const [other] = record([fact('task.approved.v1', { task: 'goal-1-department', opinion: '同意' }, department)]);
    const history = record(facts);
    expect(replay([...history, { ...other!, version: history.length + 1 }])).not.toEqual(replay(history));
    expect(visitsIn(replay(history))).toEqual(['unitHead PASSED', 'department OPEN']);
  });
});
