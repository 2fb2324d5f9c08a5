import { department, fact, filler, goalForm, histories, office, returned, type Fact } from '../../../test/builders.ts';
import { record } from '../../../test/given.ts';
import { events, eventTypes } from './evaluation/events.ts';
import { replay } from './evaluation/evolve.ts';
import { noticesOf, recipientWords } from './notices.ts';

/** Who is told what by the last of these facts: "post reach: words". */
const told = (...facts: readonly Fact[]): string[] => {
  const history = record(facts);
  return noticesOf(replay(history), history.at(-1)!, replay(history.slice(0, -1))).map(
    ({ to, text }) => `${'role' in to ? `${to.role} ${to.reach}` : to.persons.join()}: ${text}`,
  );
};
const running = histories['execution.running'];
const monitoring = histories['execution.monitoring'];
const named = '示例县第一中学“业务工作经费”（2023年度）';

const recorded = (light: 'green' | 'yellow' | 'red' | null): Fact =>
  fact('monitoring.recorded.v1', { period: '2023-06', executedFen: 1, outlook: 'possible', light, remark: '' }, filler);

describe('who is told', () => {
  it('of a new task: the filler, with the date', () => {
    expect(told(...histories['goal.drafting'].slice(0, 1))).toEqual([
      `filler own: 新任务：${named}，绩效目标请于2023年2月10日前报送`,
    ]);
  });

  it('of a submission: whoever is to act first', () => {
    const awaited = `unitHead own: ${named}已到“单位负责人审签”节点，请办理`;
    expect(told(...histories['goal.reviewing unitHead'])).toEqual([awaited]);
    expect(told(...histories['review unitHead'])).toEqual([awaited]);
  });

  it('of an approval: whoever is next, and nobody after the last', () => {
    expect(told(...histories['goal.reviewing department'])).toEqual([
      `departmentReviewer above: ${named}已到“主管部门初审”节点，请办理`,
    ]);
    expect(told(...running.slice(0, -1))).toEqual([]);
  });

  it('of a return: the filler, with the opinion', () => {
    expect(told(...histories['goal.reviewing unitHead'], returned('goal'))).toEqual([
      `filler own: ${named}的绩效目标被退回：请补充`,
    ]);
    expect(told(...histories['review unitHead'], returned('review'))).toEqual([
      `filler own: ${named}的自评被退回：请补充`,
    ]);
  });

  it('of a goal that is approved: filler and head of the unit', () => {
    expect(told(...running)).toEqual([
      `filler own: ${named}的绩效目标已批复`,
      `unitHead own: ${named}的绩效目标已批复`,
    ]);
  });

  it('of a light: the department, and only when it is yellow or red', () => {
    expect(told(...monitoring, recorded('red'))).toEqual([
      `departmentReviewer above: ${named}2023年6月监控为红灯，请关注`,
    ]);
    expect(told(...monitoring, recorded('yellow'))).toEqual([
      `departmentReviewer above: ${named}2023年6月监控为黄灯，请关注`,
    ]);
    for (const light of ['green', null] as const) expect(told(...monitoring, recorded(light))).toEqual([]);
  });

  it('of an adjustment: the department when it is asked for, the filler when it is decided', () => {
    const asked = fact('adjustment.requested.v1', { form: goalForm(), reason: '预算调减' }, filler);
    expect(told(...running, asked)).toEqual([`departmentReviewer above: ${named}申请目标调整：预算调减`]);
    const decided = fact('adjustment.decided.v1', { agreed: false, opinion: '理由不足' }, department);
    expect(told(...running, asked, decided)).toEqual([`filler own: ${named}的目标调整未同意：理由不足`]);
  });

  it('of a review that has passed: the filler, and the officer who publishes; then the archivist', () => {
    expect(told(...histories['publication.pending'])).toEqual([
      `filler own: ${named}审核通过`,
      `disclosureOfficer above: ${named}审核通过，请准备公开`,
    ]);
    expect(told(...histories['publication.published'])).toEqual([
      `filler own: ${named}已公开`,
      `archivist above: ${named}已公开，请归档`,
    ]);
  });

  it('of an end: the filler, with the reason', () => {
    expect(told(...histories.terminated)).toEqual([`filler own: ${named}无需自评：项目取消`]);
    expect(told(...histories.voided)).toEqual([`filler own: ${named}已作废：下达有误`]);
    const rejected = fact('review.rejected.v1', { task: 'review-1-finance', opinion: '数据不实' }, office);
    expect(told(...histories['review finance'], rejected)).toEqual([
      `filler own: ${named}审核不予通过：数据不实`,
      `unitHead own: ${named}审核不予通过：数据不实`,
    ]);
  });

  it('of a waiver and of an extension: the filler', () => {
    const drafting = histories['goal.drafting'];
    const waived = fact('finding.waived.v1', { rule: 'A05', where: 'totals', reason: '历史结转' }, department);
    expect(told(...drafting, waived)).toEqual([`filler own: ${named}的问题A05已获豁免：历史结转`]);
    const extended = fact('deadline.extended.v1', { stage: 'goal', due: '2023-02-20', reason: '汛期' }, office);
    expect(told(...drafting, extended)).toEqual([`filler own: ${named}的目标填报期限延至2023年2月20日：汛期`]);
  });

  it('of monitoring: the filler, with the date if there is one', () => {
    expect(told(...monitoring)).toEqual([`filler own: 请填报${named}截至2023年6月的绩效运行监控情况`]);
    const due = fact('monitoring.opened.v1', { period: '2023-06', due: '2023-07-15' }, department);
    expect(told(...running, due)).toEqual([
      `filler own: 请填报${named}截至2023年6月的绩效运行监控情况，期限2023年7月15日`,
    ]);
  });

  it('is decided for every kind of fact', () => {
    expect(eventTypes).toEqual(Object.keys(events));
    const quiet = [...histories['goal.drafting'], ...histories.archived].filter(({ type }) =>
      ['form.drafted.v1', 'review.scored.v1', 'disclosure.prepared.v1', 'evaluation.archived.v1'].includes(type),
    );
    const state = replay(record(histories['goal.drafting']));
    for (const event of record(quiet)) expect(noticesOf(state, event, state)).toEqual([]);
  });

  it('is said in official words', () => {
    expect(recipientWords({ role: 'departmentReviewer', reach: 'above' })).toBe('主管部门审核人');
  });
});
