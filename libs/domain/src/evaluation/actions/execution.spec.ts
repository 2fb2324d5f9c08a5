import {
  department,
  fact,
  filler,
  goalForm,
  histories,
  office,
  person,
  selfEvaluationTable,
  unitHead,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';

const running = histories['execution.running'];
const monitoring = histories['execution.monitoring'];
const adjusting = histories['execution.adjusting'];
const lowered = goalForm((form) => (form.funds!.rows[0]!.annualBudget = { raw: '120' }));

describe('monitoring', () => {
  it('is asked for by the department or the finance office, for a month', () => {
    for (const by of [department, office])
      given(...running)
        .when('openMonitoring', { period: '2023-06', due: '2023-07-15' }, by)
        .happens(['monitoring.opened.v1', { period: '2023-06', due: '2023-07-15' }])
        .leavesAt('execution.monitoring')
        .leaves(({ deadlines }) => expect(deadlines.monitoring).toBe('2023-07-15'));
    given(...running)
      .when('openMonitoring', { period: '2023-06' }, filler)
      .refused('forbidden');
  });

  it.each(['2023-13', '2023-00', '2023-6', '2023', ''])('is refused for a month written %j', (period) => {
    given(...running)
      .when('openMonitoring', { period }, department)
      .refused('invalid', { issues: [{ path: 'period' }] });
  });

  it('is not asked for twice at once', () => {
    given(...monitoring)
      .when('openMonitoring', { period: '2023-09' }, department)
      .refused('illegalAction');
  });

  // The approved budget is 200 万元; half of the year is gone.
  it.each([
    ['red', 59_99_99_99],
    ['yellow', 60_00_00_00],
    ['yellow', 79_99_99_99],
    ['green', 80_00_00_00],
    ['green', 200_00_00_00],
    ['red', 0],
  ])('shows %s when %d 分 have been spent by June', (light, executedFen) => {
    given(...monitoring)
      .when('recordMonitoring', { executedFen, outlook: 'possible' }, filler)
      .happens(['monitoring.recorded.v1', { period: '2023-06', light, remark: '' }])
      .leavesAt('execution.running')
      .leaves(({ monitoring, monitoringPeriod }) => {
        expect(monitoring).toHaveLength(1);
        expect(monitoringPeriod).toBeNull();
      });
  });

  it('refuses a light that the unit would like to choose, and spending below nothing', () => {
    const input = { executedFen: 1, outlook: 'certain' };
    given(...monitoring)
      .when('recordMonitoring', { ...input, light: 'green' }, filler)
      .refused('invalid');
    given(...monitoring)
      .when('recordMonitoring', { ...input, executedFen: -1 }, filler)
      .refused('invalid');
    given(...monitoring)
      .when('recordMonitoring', { ...input, executedFen: 0.5 }, filler)
      .refused('invalid');
    given(...monitoring)
      .when('recordMonitoring', { ...input, outlook: 'maybe' }, filler)
      .refused('invalid');
  });

  it('is filled in by the unit itself, and only when it was asked for', () => {
    const input = { executedFen: 1, outlook: 'certain' };
    given(...monitoring)
      .when('recordMonitoring', input, department)
      .refused('forbidden');
    given(...monitoring)
      .when('recordMonitoring', input, person('filler', 'czj.jyj'))
      .refused('forbidden');
    given(...running)
      .when('recordMonitoring', input, filler)
      .refused('illegalAction');
  });
});

describe('adjusting the goal', () => {
  it('is asked for by the unit, with a form and a reason', () => {
    given(...running)
      .when('requestAdjustment', { form: lowered, reason: '预算调减' }, filler)
      .happens(['adjustment.requested.v1', { form: lowered, reason: '预算调减' }])
      .leavesAt('execution.adjusting');
    given(...running)
      .when('requestAdjustment', { form: lowered, reason: ' ' }, filler)
      .refused('invalid');
    given(...running)
      .when('requestAdjustment', { form: lowered, reason: '调减' }, department)
      .refused('forbidden');
  });

  it('takes a goal declaration and nothing else', () => {
    const form = selfEvaluationTable(() => undefined);
    given(...running)
      .when('requestAdjustment', { form, reason: '调减' }, filler)
      .refused('invalid');
  });

  it('leaves the approved goal in force until it is decided', () => {
    const before = running.length - 1;
    given(...running)
      .when('requestAdjustment', { form: lowered, reason: '调减' }, filler)
      .leaves(({ forms }) => expect(forms).toEqual({ goal: 2, approvedGoal: 2, adjustment: before + 2 }));
  });

  it('agreed, replaces the goal', () => {
    given(...adjusting)
      .when('decideAdjustment', { agreed: true, opinion: '同意调减' }, department)
      .happens(['adjustment.decided.v1', { agreed: true }])
      .leavesAt('execution.running')
      .leaves(({ forms }) => expect(forms).toEqual({ goal: 2, approvedGoal: adjusting.length }));
  });

  it('refused, changes nothing', () => {
    given(...adjusting)
      .when('decideAdjustment', { agreed: false, opinion: '理由不足' }, office)
      .happens(['adjustment.decided.v1', { agreed: false }])
      .leavesAt('execution.running')
      .leaves(({ forms }) => expect(forms).toEqual({ goal: 2, approvedGoal: 2 }));
  });

  it('is decided with an opinion, from above, and not by whoever asked', () => {
    given(...adjusting)
      .when('decideAdjustment', { agreed: true }, department)
      .refused('opinionRequired');
    given(...adjusting)
      .when('decideAdjustment', { agreed: true, opinion: '同意' }, unitHead)
      .refused('forbidden');
    given(...adjusting)
      .when('decideAdjustment', { agreed: true, opinion: '同意' }, person('departmentReviewer', 'czj.wjj'))
      .refused('forbidden');
    const both = { ...department, roles: ['filler' as const, 'departmentReviewer' as const] };
    given(...running, fact('adjustment.requested.v1', { form: lowered, reason: '调减' }, both))
      .when('decideAdjustment', { agreed: true, opinion: '同意' }, both)
      .refused('selfApproval');
  });
});

describe('closing the execution', () => {
  it('opens the self-evaluation', () => {
    for (const by of [department, office])
      given(...running)
        .when('closeExecution', {}, by)
        .happens('execution.closed.v1')
        .leavesAt('selfEvaluation.drafting');
  });

  it('is refused to the unit, and while an adjustment or a monitoring is open', () => {
    given(...running)
      .when('closeExecution', {}, filler)
      .refused('forbidden');
    given(...adjusting)
      .when('closeExecution', {}, department)
      .refused('illegalAction', { place: 'execution.adjusting' });
    given(...monitoring)
      .when('closeExecution', {}, department)
      .refused('illegalAction', { place: 'execution.monitoring' });
  });
});
