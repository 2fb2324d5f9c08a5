import type { Approval, Task } from '../approval/approval.ts';
import { emptyForm } from '../empty-form.ts';
import type { DataOf, EventType } from '../evaluation/events.ts';
import { unopened, type State } from '../evaluation/state.ts';

/** Somebody who is known by their part in the case: that is how a list of recipients reads. */
const part = (words: string): { id: string; name: string } => ({ id: words, name: '张三' });

const reviewer = part('审核人');
const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  node: 'finance',
  visit: 1,
  status: 'PENDING',
  ...more,
});
const approvalOf = (...tasks: Task[]): Approval => ({
  purpose: 'review',
  route: 'standard@2',
  revision: 1,
  visits: [{ node: 'finance', n: 1, mode: 'single', status: 'OPEN' }],
  tasks,
});

/** A case as it may stand when something happens to it. */
export const exampleCase: State = {
  ...unopened,
  place: 'review',
  unit: { id: 'czj.jyj.zhongxue', path: 'czj.jyj.zhongxue', name: '示例县第一中学' },
  round: '2025年度',
  fiscalYear: 2025,
  title: '校舍维修项目',
  deadlines: { goal: '2025-03-31', selfEvaluation: '2026-03-31' },
  submitter: part('送审人'),
  filers: ['填报人'],
  copies: [part('抄送人')],
  approval: approvalOf(task('t1', { holder: reviewer })),
};

const waiting: State = { ...exampleCase, approval: null };
/** Handed in: the node is open to its candidates. */
const handedIn: State = { ...exampleCase, approval: approvalOf(task('t1')) };
const advised: State = {
  ...exampleCase,
  approval: approvalOf(task('t1', { holder: reviewer, status: 'DELEGATED', helper: part('被委派人') })),
};
/** One of two has decided for the node: the other is no longer needed, and the next one is. */
const decided: State = {
  ...exampleCase,
  approval: approvalOf(
    task('t1', { holder: reviewer, status: 'APPROVED' }),
    task('t2', {
      holder: part('同一节点的其他审核人'),
      status: 'CANCELLED',
      cancelled: { reason: 'DECIDED', by: reviewer.id },
    }),
    task('t3', { visit: 2 }),
  ),
};
const undecided: State = {
  ...exampleCase,
  approval: approvalOf(task('t1', { holder: reviewer }), task('t2', { holder: part('同一节点的其他审核人') })),
};
const added: State = {
  ...exampleCase,
  approval: approvalOf(task('t1', { holder: reviewer }), task('t2', { holder: part('加签人'), parent: 't1' })),
};

interface Example<T extends EventType> {
  data: DataOf<T>;
  /** The case after and before it; the usual one when absent. */
  after?: State;
  before?: State;
}

const form = emptyForm();
const opinion = '请补充佐证材料';
const said = { task: 't1', opinion };
const returned = { data: { ...said, items: [] } };
const because = { data: { reason: '因机构调整' } };
const pins = { machine: 1, route: 'standard@2', scheme: 'default', schemeVersion: 1, rules: 1 };
const due = '2026-04-15';

/** One example of every fact, to show what people are told of it. Total: a new event needs a line. */
export const examples: { readonly [T in EventType]: Example<T> } = {
  'evaluation.opened.v1': {
    data: {
      unit: exampleCase.unit,
      round: exampleCase.round,
      fiscalYear: exampleCase.fiscalYear,
      title: exampleCase.title,
      evalScope: 'PROJECT',
      pins,
      deadlines: { goal: '2025-03-31', selfEvaluation: '2026-03-31' },
    },
  },
  'form.drafted.v1': { data: { form } },
  'goal.submitted.v1': { data: { revision: 1 }, after: handedIn, before: waiting },
  'goal.returned.v1': returned,
  'goal.approved.v1': { data: { revision: 1 } },
  'monitoring.opened.v1': { data: { period: '2025-07', due: '2025-08-15' } },
  'monitoring.recorded.v1': {
    data: { period: '2025-07', executedFen: 0, outlook: 'possible', light: 'yellow', remark: '' },
  },
  'adjustment.requested.v1': { data: { form, reason: '项目内容有调整' } },
  'adjustment.decided.v1': { data: { agreed: true, opinion: '同意' } },
  'execution.closed.v1': { data: { remark: '' } },
  'selfEvaluation.submitted.v1': { data: { revision: 1, statedTotal: '95' }, after: handedIn, before: waiting },
  'review.returned.v1': returned,
  'review.rejected.v1': { data: said },
  'review.scored.v1': { data: { task: 't1', score: '90', opinion: '' } },
  'review.approved.v1': { data: { revision: 1 } },
  'disclosure.prepared.v1': { data: { publicForm: form, maskMobiles: true, maskStaffNames: true } },
  'evaluation.published.v1': { data: { remark: '' } },
  'evaluation.archived.v1': { data: { fondsCode: '0001', retention: '30年' } },
  'evaluation.cancelled.v1': because,
  'evaluation.voided.v1': because,
  'finding.waived.v1': { data: { rule: 'R01', where: '', reason: '已核实' } },
  'task.approved.v1': { data: said, after: decided, before: undecided },
  'task.disagreed.v1': { data: said },
  'task.claimed.v1': { data: { task: 't1' } },
  'task.unclaimed.v1': { data: { task: 't1' } },
  'task.transferred.v1': { data: { task: 't1', to: part('接办人'), reason: '出差' } },
  'task.delegated.v1': { data: { task: 't1', to: part('被委派人'), reason: '请核实' } },
  'delegation.answered.v1': { data: said },
  'signers.added.v1': {
    data: { task: 't1', kind: 'before', mode: 'all', signers: [part('加签人')], reason: '请先审' },
    after: added,
  },
  'signer.removed.v1': { data: { task: 't2', reason: '不再需要' }, after: added, before: added },
  'decision.takenBack.v1': { data: { task: 't1', reason: '再作斟酌' } },
  'level.accepted.v1': { data: { node: 'finance' } },
  'level.released.v1': { data: { node: 'finance' } },
  'submission.withdrawn.v1': { data: { reason: '补充内容' } },
  'approval.sentBack.v1': {
    data: { ...said, items: [], mode: 'REDO', opens: { node: 'department' } },
    after: handedIn,
    before: waiting,
  },
  'form.amended.v1': { data: { task: 't1', form, changes: [{ where: 'funds', from: '1', to: '2' }] } },
  'approver.missing.v1': { data: { node: 'finance', rule: 'G11', trace: '该岗位无人在岗' } },
  'task.reassigned.v1': { data: { task: 't1', to: part('接办人'), reason: '原办理人病假' } },
  'approval.jumped.v1': {
    data: { reason: '审核人长期不在岗', leadsTo: { opens: { node: 'finance' } } },
    after: handedIn,
    before: waiting,
  },
  'return.answered.v1': { data: { answers: [{ item: 0, kind: 'corrected', text: '已改正' }] } },
  'task.urged.v1': {
    data: { tasks: ['t1'], remark: '月底前上报', day: '2026-03-20', leaders: [part('办理人的负责人')] },
    after: advised,
    before: advised,
  },
  'evaluation.copied.v1': { data: { to: [part('抄送人')], remark: '' } },
  'evaluation.remarked.v1': { data: { text: '请看第三项', mentions: [part('被提到的人')] } },
  'attachment.added.v1': {
    data: {
      attachment: '3',
      kind: 'evidence',
      name: '验收单.pdf',
      bytes: 1,
      sha256: '0'.repeat(64),
      mediaType: 'application/pdf',
      note: '',
    },
  },
  'attachment.withdrawn.v1': { data: { attachment: '3', reason: '传错文件' } },
  'deadline.extended.v1': { data: { stage: 'selfEvaluation', due, reason: '汛期' } },
  'extension.requested.v1': { data: { stage: 'selfEvaluation', due, reason: '汛期' } },
  'extension.refused.v1': { data: { reason: '时间充足' } },
  'deadline.moved.v1': {
    data: { edition: '2026', deadlines: { selfEvaluation: due }, reason: '放假安排调整' },
  },
  'disposal.decided.v1': { data: { period: '2025-07', choice: 'continue', remark: '已督促施工' } },
  'reopening.requested.v1': because,
  'evaluation.reopened.v1': { data: { reason: '数据有误', until: due } },
  'evaluation.relocked.v1': { data: { reason: '' } },
  'evaluation.suspended.v1': because,
  'evaluation.resumed.v1': { data: { reason: '已处置', deadlines: {} } },
  'route.migrated.v1': { data: { from: 'standard@1', to: 'standard@3', reason: '流程优化' } },
};
