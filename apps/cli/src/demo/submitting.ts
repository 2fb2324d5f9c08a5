import type { Form } from '#domain/form';
import type { Cast } from './cast.ts';
import type { Seen } from './client.ts';
import { eventually, type Told, type Witness } from './witness.ts';

/** The RED findings that stop a submission, once the audit speaks of the draft that is there. */
const open = ({ findings, waivers, auditedForm, formVersions }: Seen): Seen['findings'] | undefined => {
  if (auditedForm !== (formVersions.selfEvaluation ?? formVersions.goal)) return undefined;
  const waived = new Set(waivers.map(({ rule, where }) => `${rule} ${where}`));
  return findings.filter(
    ({ severity, rule, where }) => severity === 'RED' && !rule.startsWith('P') && !waived.has(`${rule} ${where}`),
  );
};

type Submission = 'submitGoal' | 'submitSelfEvaluation';

/** Waives what is RED in a historical form, openly and with a reason, then submits. */
export const submit = async (
  { filler, performanceOffice }: Cast,
  witness: Witness,
  id: string,
  action: Submission,
  form: Form,
): Promise<void> => {
  await filler.act(id, 'saveDraft', { form });
  const blocking = await eventually('智能审核', async () => open(await filler.see(id)));
  if (blocking.length > 0) await witness.refused('blockedByFindings', () => filler.act(id, action));
  for (const { rule, where } of blocking)
    await performanceOffice.act(id, 'waiveFinding', {
      rule,
      where,
      reason: '演示：历史公开表格按原样保留，问题已告知单位',
    });
  await filler.act(id, action);
};

/** Messages that bring a case to the next node of its route. */
export const arrived = {
  unitHead: '“单位负责人审签”',
  department: '“主管部门初审”',
  finance: '“财政绩效科复审”',
} as const;

/** The unit head and the department agree, one after the other; then it is up to `next`. */
export const approveBelow = async (
  cast: Cast,
  witness: Witness,
  id: string,
  ...next: readonly Told[]
): Promise<void> => {
  await cast.unitHead.act(id, 'approve', { opinion: '情况属实，同意报送' });
  await witness.step('单位负责人同意', id, [cast.departmentReviewer, arrived.department]);
  await cast.departmentReviewer.act(id, 'approve', { opinion: '初审通过' });
  await witness.step('主管部门初审通过', id, ...next);
};
