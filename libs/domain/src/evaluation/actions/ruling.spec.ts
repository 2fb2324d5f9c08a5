import {
  department,
  drafted,
  filler,
  histories,
  office,
  person,
  unit,
  unitHead,
  unsoundTable,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';

const unsound = [...histories['selfEvaluation.drafting'], drafted(unsoundTable())];
const finding = { rule: 'A05', where: 'totals' };

describe('waiving a finding', () => {
  it('lets the form go to review, with the reason and the person on record', () => {
    given(...unsound)
      .when('waiveFinding', { ...finding, reason: '合计含历史结转' }, department)
      .happens(['finding.waived.v1', { ...finding, reason: '合计含历史结转' }])
      .leaves(({ waivers }) =>
        expect(waivers).toEqual([{ ...finding, reason: '合计含历史结转', by: department.name }]),
      );
    const waived = {
      type: 'finding.waived.v1' as const,
      data: { ...finding, reason: '合计含历史结转' },
      by: department,
    };
    given(...unsound, waived)
      .when('submitSelfEvaluation', {}, filler)
      .happens('selfEvaluation.submitted.v1');
    const another = { ...waived, data: { ...waived.data, where: 'totals.weight' } };
    given(...unsound, another)
      .when('submitSelfEvaluation', {}, filler)
      .refused('blockedByFindings');
  });

  it('holds until its last day and no longer', () => {
    const input = { ...finding, reason: '待上级批复', until: '2023-02-01' };
    given(...unsound)
      .when('waiveFinding', input, department)
      .happens(['finding.waived.v1', input]);
    const waived = { type: 'finding.waived.v1' as const, data: input, by: department };
    given(...unsound, waived)
      .when('submitSelfEvaluation', {}, filler, '2023-02-01T15:59:59.000Z')
      .happens('selfEvaluation.submitted.v1');
    given(...unsound, waived)
      .when('submitSelfEvaluation', {}, filler, '2023-02-01T16:00:00.000Z')
      .refused('blockedByFindings');
    given(...unsound)
      .when('waiveFinding', { ...input, until: '2023-01-31' }, department)
      .refused('invalid', { until: '2023-01-31' });
  });

  it('is refused for a finding that the form does not have', () => {
    given(...unsound)
      .when('waiveFinding', { rule: 'A05', where: 'elsewhere', reason: '理由' }, department)
      .refused('notFound', { where: 'elsewhere' });
    given(...histories['selfEvaluation.drafting'])
      .when('waiveFinding', { ...finding, reason: '理由' }, department)
      .refused('notFound');
  });

  it('is refused without a reason, before anything was filled in, and once it is under review', () => {
    const input = { ...finding, reason: '理由' };
    given(...unsound)
      .when('waiveFinding', { ...input, reason: ' ' }, department)
      .refused('invalid');
    given(...histories['goal.drafting'].slice(0, 1))
      .when('waiveFinding', input, department)
      .refused('invalid');
    given(...histories['review unitHead'])
      .when('waiveFinding', input, department)
      .refused('illegalAction');
  });

  it('is refused to the unit, and to whoever filled in the form', () => {
    const input = { ...finding, reason: '理由' };
    for (const by of [filler, unitHead])
      given(...unsound)
        .when('waiveFinding', input, by)
        .refused('forbidden');
    const both = { ...department, roles: ['departmentReviewer' as const, 'filler' as const] };
    given(...unsound, drafted(unsoundTable(), both))
      .when('waiveFinding', input, both)
      .refused('selfApproval');
  });

  it('ends with the approval of the goal: a waiver of one form is none for the next', () => {
    const reviewing = histories['goal.reviewing finance'];
    const waived = { type: 'finding.waived.v1' as const, data: { ...finding, reason: '理由' }, by: department };
    given(...reviewing.slice(0, 2), waived, ...reviewing.slice(2))
      .when('approve', {}, office)
      .leaves(({ waivers }) => expect(waivers).toEqual([]));
  });
});

describe('extending a deadline', () => {
  const drafting = histories['goal.drafting'];
  const input = { stage: 'goal', due: '2023-02-20', reason: '汛期抢险' };

  it('moves the date of one stage', () => {
    for (const by of [department, office])
      given(...drafting)
        .when('extendDeadline', input, by)
        .happens(['deadline.extended.v1', input])
        .leavesAt('goal.drafting')
        .leaves(({ deadlines }) => expect(deadlines).toEqual({ goal: '2023-02-20', selfEvaluation: '2024-03-31' }));
  });

  it('brings a late unit back into time', () => {
    const late = '2023-02-15T02:00:00.000Z';
    const extended = { type: 'deadline.extended.v1' as const, data: { ...input, stage: 'goal' as const }, by: office };
    given(...drafting)
      .when('submitGoal', {}, filler, late)
      .refused('deadlinePassed');
    given(...drafting, extended)
      .when('submitGoal', {}, filler, late)
      .happens('goal.submitted.v1');
  });

  it('is refused unless the new date is later', () => {
    for (const due of ['2023-02-10', '2023-02-09'])
      given(...drafting)
        .when('extendDeadline', { ...input, due }, office)
        .refused('invalid', { due, from: '2023-02-10' });
    given(...drafting)
      .when('extendDeadline', { ...input, due: '2023-01-31' }, office)
      .refused('invalid', { today: '2023-02-01' });
    given(...drafting)
      .when('extendDeadline', { ...input, due: '2023-02-30' }, office)
      .refused('invalid');
  });

  it('is refused to the unit, and without a reason', () => {
    given(...drafting)
      .when('extendDeadline', input, filler)
      .refused('forbidden');
    given(...drafting)
      .when('extendDeadline', { ...input, reason: '' }, office)
      .refused('invalid');
  });
});

describe.each([
  ['cancel', 'evaluation.cancelled.v1', 'terminated', 'notRequired'],
  ['voidEvaluation', 'evaluation.voided.v1', 'voided', 'voided'],
] as const)('%s', (action, type, place, outcome) => {
  it('is an outcome on record, with the reason', () => {
    for (const situation of [
      'goal.drafting',
      'goal.reviewing finance',
      'execution.adjusting',
      'review unitHead',
    ] as const)
      given(...histories[situation])
        .when(action, { reason: '项目取消' }, office)
        .happens([type, { reason: '项目取消' }])
        .leavesAt(place)
        .leaves((state) => expect(state.outcome).toBe(outcome));
  });

  it('is refused without a reason, to others, and once the review has passed', () => {
    given(...histories['goal.drafting'])
      .when(action, { reason: ' ' }, office)
      .refused('invalid');
    for (const by of [filler, department])
      given(...histories['execution.running'])
        .when(action, { reason: '取消' }, by)
        .refused('forbidden');
    for (const situation of [
      'publication.pending',
      'publication.published',
      'archived',
      'terminated',
      'voided',
    ] as const)
      given(...histories[situation])
        .when(action, { reason: '取消' }, office)
        .refused('illegalAction');
  });
});

describe('opening', () => {
  const task = {
    unit,
    round: '2023年度',
    fiscalYear: 2023,
    title: '业务工作经费',
    evalScope: 'PROJECT',
    deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' },
  };

  it('pins everything that the evaluation will run under', () => {
    given()
      .when('open', task, office)
      .happens(['evaluation.opened.v1', { unit, pins: { machine: 1, route: 'standard@3', scheme: 'MOF-2020' } }])
      .leavesAt('goal.drafting');
    given()
      .when('open', { ...task, scheme: 'HUNAN' }, office)
      .happens(['evaluation.opened.v1', { pins: { scheme: 'HUNAN' } }]);
  });

  it('is refused for an unknown scheme or route, a date that does not exist, a year out of range', () => {
    for (const wrong of [
      { scheme: 'NOWHERE' },
      { route: 'shortcut@1' },
      { fiscalYear: 1999 },
      { fiscalYear: 2023.5 },
      { deadlines: { goal: '2023-02-29', selfEvaluation: '2024-03-31' } },
      { deadlines: { goal: '2023-02-10' } },
      { evalScope: 'EVERYTHING' },
      { title: ' ' },
    ])
      given()
        .when('open', { ...task, ...wrong }, office)
        .refused('invalid');
  });

  it('is for the finance office above the unit', () => {
    for (const by of [filler, department, person('performanceOffice', 'other'), person('performanceOffice', 'czj.wjj')])
      given()
        .when('open', task, by)
        .refused('forbidden', { roles: ['performanceOffice'] });
  });
});
