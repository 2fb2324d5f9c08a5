import { above, filler, named, nobody, unitHead, type ToldOf } from './notice.ts';
import { awaited } from './awaited.ts';

/** What is handed in, decided and published: stage by stage. */
export const ofStages = {
  'evaluation.opened.v1': (state) => [
    { to: filler, text: `新任务：${named(state)}，绩效目标请于${state.deadlines.goal}前报送` },
  ],
  'form.drafted.v1': nobody,
  'goal.submitted.v1': (state, _, before) => awaited(state, before),
  'goal.returned.v1': (state, { opinion }) => [{ to: filler, text: `${named(state)}的绩效目标被退回：${opinion}` }],
  'goal.approved.v1': (state) => [
    { to: filler, text: `${named(state)}的绩效目标已批复` },
    { to: unitHead, text: `${named(state)}的绩效目标已批复` },
  ],
  'monitoring.opened.v1': (state, { period, due }) => [
    { to: filler, text: `请填报${named(state)}截至${period}的绩效运行监控情况${due ? `，期限${due}` : ''}` },
  ],
  'monitoring.recorded.v1': (state, { period, light }) =>
    light === 'red' || light === 'yellow'
      ? [
          {
            to: above('departmentReviewer'),
            text: `${named(state)}${period}监控为${light === 'red' ? '红灯' : '黄灯'}，请关注`,
          },
        ]
      : [],
  'adjustment.requested.v1': (state, { reason }) => [
    { to: above('departmentReviewer'), text: `${named(state)}申请目标调整：${reason}` },
  ],
  'adjustment.decided.v1': (state, { agreed, opinion }) => [
    { to: filler, text: `${named(state)}的目标调整${agreed ? '已同意' : '未同意'}：${opinion}` },
  ],
  'execution.closed.v1': (state) => [
    { to: filler, text: `${named(state)}已转入自评，请于${state.deadlines.selfEvaluation}前报送绩效自评表` },
  ],
  'selfEvaluation.submitted.v1': (state, _, before) => awaited(state, before),
  'review.returned.v1': (state, { opinion }) => [{ to: filler, text: `${named(state)}的自评被退回：${opinion}` }],
  'review.rejected.v1': (state, { opinion }) => [
    { to: filler, text: `${named(state)}审核不予通过：${opinion}` },
    { to: unitHead, text: `${named(state)}审核不予通过：${opinion}` },
  ],
  'review.scored.v1': nobody,
  'review.approved.v1': (state) => [
    { to: filler, text: `${named(state)}审核通过` },
    { to: above('disclosureOfficer'), text: `${named(state)}审核通过，请准备公开` },
  ],
  'disclosure.prepared.v1': nobody,
  'evaluation.published.v1': (state) => [
    { to: filler, text: `${named(state)}已公开` },
    { to: above('archivist'), text: `${named(state)}已公开，请归档` },
  ],
  'evaluation.archived.v1': nobody,
  'evaluation.cancelled.v1': (state, { reason }) => [{ to: filler, text: `${named(state)}无需自评：${reason}` }],
  'evaluation.voided.v1': (state, { reason }) => [{ to: filler, text: `${named(state)}已作废：${reason}` }],
  'finding.waived.v1': (state, { rule, reason }) => [
    { to: filler, text: `${named(state)}的问题${rule}已获豁免：${reason}` },
  ],
} satisfies Partial<ToldOf>;
