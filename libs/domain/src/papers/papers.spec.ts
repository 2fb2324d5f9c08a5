import { fact, filler, histories, returned } from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { DomainError } from '../error.ts';
import { replay } from '../evaluation/evolve.ts';
import type { Recorded } from '../evaluation/events.ts';
import { formsOf, type Forms, type State } from '../evaluation/state.ts';
import type { Form } from '../form.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { score } from '../scoring/score.ts';
import { monitoringForm } from './monitoring-form.ts';
import { opinionsOf } from './opinions.ts';
import { reviewForm } from './review-form.ts';

type Facts = Parameters<typeof record>[0];

const lived = (facts: Facts): { state: State; forms: Forms } => {
  const history: Recorded[] = record(facts);
  const state = replay(history);
  return { state, forms: formsOf(state, history) };
};
const review = ({ state, forms }: ReturnType<typeof lived>): Form =>
  reviewForm(state, forms, (form) => score(form, schemeOf('MOF-2020')));
const rows = ({ narrative }: Form): Record<string, string> =>
  Object.fromEntries(narrative.map(({ title, text }) => [title, text]));

describe('the opinions of the reviewers', () => {
  it('stand in the order of the nodes, each with who gave it and when', () => {
    const { state } = lived(histories['review finance']);
    expect(opinionsOf(state, 'review')).toEqual([
      expect.objectContaining({ node: '单位负责人审签', decision: '同意', text: '同意', on: '2023-02-01' }),
      expect.objectContaining({ node: '主管部门初审', decision: '同意' }),
    ]);
    expect(opinionsOf(state, 'goal')).toEqual([]);
  });
});

describe('审核表', () => {
  it('holds the reviewed form with the three scores, the opinions and the outcome, and nobody of the unit signs it', () => {
    const { header, narrative, indicatorSets } = review(lived(histories['publication.published']));
    expect(header).toMatchObject({
      formKind: 'REVIEW_FORM',
      title: { raw: '2023年度项目支出绩效自评审核表' },
      filledBy: null,
    });
    expect(narrative.map(({ title }) => title)).toEqual([
      '审核得分对照',
      '单位负责人审签意见',
      '主管部门初审意见',
      '财政绩效科复审意见',
      '审核结论',
    ]);
    expect(narrative[0]!.text).toMatch(/^单位自评：99\.15分.*；系统核算：.+；审核：95分（优）。$/u);
    expect(indicatorSets[0]!.indicators).not.toEqual([]);
  });

  it('of a goal has no scores, and says what was returned', () => {
    const form = review(lived([...histories['goal.reviewing unitHead'], returned('goal')]));
    expect(form.header.title?.raw).toBe('2023年度项目支出绩效目标审核表');
    expect(rows(form)).toEqual({
      单位负责人审签意见: expect.stringMatching(/^退回修改：请补充（.+，2023年2月1日）$/u),
    });
  });

  it('is not there before anything was handed in', () => {
    expect(() => review(lived(histories['goal.drafting']))).toThrow(DomainError);
  });
});

describe('绩效运行监控表', () => {
  const recorded = fact(
    'monitoring.recorded.v1',
    { period: '2023-06', executedFen: 65_000_000, outlook: 'possible', light: 'yellow', remark: '招标较晚' },
    filler,
  );

  it('is the approved goal with what has been spent, and every record of the year in words', () => {
    const { state, forms } = lived([...histories['execution.monitoring'], recorded]);
    const form = monitoringForm(state, forms);
    expect(form.header).toMatchObject({
      formKind: 'MONITORING_TABLE',
      title: { raw: '2023年度项目支出绩效运行监控表' },
    });
    expect(form.funds!.rows[0]).toMatchObject({ executed: { raw: '65' }, executionRate: { raw: '32.50%' } });
    expect(rows(form)).toEqual({
      '2023年6月监控情况': '累计执行65万元，执行率32.50%；完成目标可能性：有可能完成；预警：黄灯；说明：招标较晚。',
    });
    expect(form.indicatorSets[0]!.indicators[0]).toMatchObject({ actual: { raw: '' }, score: null });
  });

  it('is not there before anything was recorded', () => {
    const { state, forms } = lived(histories['execution.monitoring']);
    expect(() => monitoringForm(state, forms)).toThrow('尚无监控填报');
  });
});
