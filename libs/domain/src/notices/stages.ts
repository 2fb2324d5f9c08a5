import { inWords, monthInWords } from '../deadlines/civil.ts';
import { above, filler, named, nobody, unitHead, type ToldOf } from './notice.ts';
import { awaited } from './awaited.ts';

/** Old evaluations may have no date. */
const asked = (due: string | undefined): string => (due ? `请于${inWords(due)}前` : '请');

/** What is handed in, decided and published: stage by stage. */
export const ofStages = {
  'evaluation.opened.v1': (state, { deadlines }) => [
    { to: filler, text: `新任务：${named(state)}，绩效目标请于${inWords(deadlines.goal)}前报送`, kind: 'task' },
  ],
  'form.drafted.v1': nobody,
  'goal.submitted.v1': (state, _, before) => awaited(state, before),
  'goal.returned.v1': (state, { opinion }) => [
    { to: filler, text: `${named(state)}的绩效目标被退回：${opinion}`, kind: 'returned' },
  ],
  'goal.approved.v1': (state) => [
    { to: filler, text: `${named(state)}的绩效目标已批复`, kind: 'result' },
    { to: unitHead, text: `${named(state)}的绩效目标已批复`, kind: 'result' },
  ],
  'monitoring.opened.v1': (state, { period, due }) => [
    {
      to: filler,
      text: `请填报${named(state)}截至${monthInWords(period)}的绩效运行监控情况${due ? `，期限${inWords(due)}` : ''}`,
      kind: 'task',
    },
  ],
  'monitoring.recorded.v1': (state, { period, light }) =>
    light === 'red' || light === 'yellow'
      ? [
          {
            to: above('departmentReviewer'),
            text: `${named(state)}${monthInWords(period)}监控为${light === 'red' ? '红灯' : '黄灯'}，请关注`,
            kind: 'info',
          },
        ]
      : [],
  'adjustment.requested.v1': (state, { reason }) => [
    { to: above('departmentReviewer'), text: `${named(state)}申请目标调整：${reason}`, kind: 'task' },
  ],
  'adjustment.decided.v1': (state, { agreed, opinion }) => [
    { to: filler, text: `${named(state)}的目标调整${agreed ? '已同意' : '未同意'}：${opinion}`, kind: 'result' },
  ],
  'execution.closed.v1': (state) => [
    {
      to: filler,
      text: `${named(state)}已转入自评，${asked(state.deadlines.selfEvaluation)}报送绩效自评表`,
      kind: 'task',
    },
  ],
  'selfEvaluation.submitted.v1': (state, _, before) => awaited(state, before),
  'review.returned.v1': (state, { opinion }) => [
    { to: filler, text: `${named(state)}的自评被退回：${opinion}`, kind: 'returned' },
  ],
  'review.rejected.v1': (state, { opinion }) => [
    { to: filler, text: `${named(state)}审核不予通过：${opinion}`, kind: 'result' },
    { to: unitHead, text: `${named(state)}审核不予通过：${opinion}`, kind: 'result' },
  ],
  'review.scored.v1': nobody,
  'review.approved.v1': (state) => [
    { to: filler, text: `${named(state)}审核通过`, kind: 'result' },
    { to: above('disclosureOfficer'), text: `${named(state)}审核通过，请准备公开`, kind: 'task' },
  ],
  'disclosure.prepared.v1': nobody,
  'evaluation.published.v1': (state) => [
    { to: filler, text: `${named(state)}已公开`, kind: 'result' },
    { to: above('archivist'), text: `${named(state)}已公开，请归档`, kind: 'task' },
  ],
  'evaluation.archived.v1': nobody,
  'evaluation.cancelled.v1': (state, { reason }) => [
    { to: filler, text: `${named(state)}无需自评：${reason}`, kind: 'result' },
  ],
  'evaluation.voided.v1': (state, { reason }) => [
    { to: filler, text: `${named(state)}已作废：${reason}`, kind: 'result' },
  ],
  'finding.waived.v1': (state, { rule, reason }) => [
    { to: filler, text: `${named(state)}的问题${rule}已获豁免：${reason}`, kind: 'result' },
  ],
} satisfies Partial<ToldOf>;
