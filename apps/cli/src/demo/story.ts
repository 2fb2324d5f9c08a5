import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Form } from '#domain/form';
import type { Cast, Piece } from './cast.ts';
import { Refused, type Person, type Recognised, type Seen } from './client.ts';
import { goalFrom } from './goal-from.ts';

/** Tells what happens next; the number of steps is known beforehand. */
export type Tell = (line: string) => void;

export const stepsOf = ({ returned, late }: Piece): number => 13 + (returned ? 2 : 0) + (late ? 2 : 0);

const patience = 15_000;

/** Waits for a worker's effect. @throws DomainError when it does not come */
const eventually = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new DomainError('conflict', `等待${what}超过${patience / 1000}秒：请检查后台任务是否在运行`);
};

/** Does what must be refused. @throws DomainError when the system lets it pass: then a promise is broken. */
const mustRefuse = async (code: string, attempt: () => Promise<void>): Promise<void> => {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Refused && error.code === code) return;
    throw error;
  }
  throw new DomainError('conflict', `本应被拒绝（${code}）的操作却成功了`);
};

/** The RED findings that stop a submission, once the audit speaks of the draft that is there. */
const open = ({ findings, waivers, auditedForm, formVersions }: Seen): Seen['findings'] | undefined => {
  if (auditedForm !== (formVersions.selfEvaluation ?? formVersions.goal)) return undefined;
  const waived = new Set(waivers.map(({ rule, where }) => `${rule} ${where}`));
  return findings.filter(
    ({ severity, rule, where }) => severity === 'RED' && !rule.startsWith('P') && !waived.has(`${rule} ${where}`),
  );
};

/** Waives what is RED in a historical form, openly and with a reason, then submits. */
const submit = async (
  cast: Cast,
  id: string,
  action: 'submitGoal' | 'submitSelfEvaluation',
  form: Form,
): Promise<void> => {
  await cast.filler.act(id, 'saveDraft', { form });
  const blocking = await eventually('智能审核', async () => open(await cast.filler.see(id)));
  if (blocking.length > 0) await mustRefuse('blockedByFindings', () => cast.filler.act(id, action));
  for (const { rule, where } of blocking)
    await cast.performanceOffice.act(id, 'waiveFinding', {
      rule,
      where,
      reason: '演示：历史公开表格按原样保留，问题已告知单位',
    });
  await cast.filler.act(id, action);
};

const approveAll = async (cast: Cast, id: string): Promise<void> => {
  await cast.unitHead.act(id, 'approve', { opinion: '情况属实，同意报送' });
  await cast.departmentReviewer.act(id, 'approve', { opinion: '初审通过' });
};

const dispatch = async ({ performanceOffice }: Cast, piece: Piece): Promise<string> => {
  const { unit, title, evalScope, fiscalYear, scheme } = piece;
  const today = civilDate(new Date().toISOString());
  const deadlines = { goal: addDays(today, piece.late ? -1 : 7), selfEvaluation: addDays(today, 30) };
  return performanceOffice.open({
    unitId: `czj.xfj.${unit}`,
    title,
    evalScope,
    fiscalYear,
    scheme,
    round: '演示',
    deadlines,
  });
};

/** Missed: reminded, refused, extended. */
const missDeadline = async (cast: Cast, id: string, goal: Form, tell: Tell): Promise<void> => {
  tell('目标报送逾期：等待到期提醒');
  await eventually('逾期提醒', async () =>
    (await cast.filler.inbox()).find(({ evaluationId, text }) => evaluationId === id && text.includes('逾期')),
  );
  await cast.filler.act(id, 'saveDraft', { form: goal });
  await mustRefuse('deadlinePassed', () => cast.filler.act(id, 'submitGoal'));
  tell('主管部门批准延期');
  const due = addDays(civilDate(new Date().toISOString()), 5);
  await cast.departmentReviewer.act(id, 'extendDeadline', { stage: 'goal', due, reason: '单位经办人员更替，同意延期' });
};

const returnOnce = async (cast: Cast, id: string, goal: Form, tell: Tell): Promise<void> => {
  tell('主管部门退回，填报人修改后重新送审');
  await cast.unitHead.act(id, 'approve', { opinion: '同意' });
  await cast.departmentReviewer.act(id, 'returnForRevision', {
    opinion: '整体绩效目标所写年度与预算年度不一致，请修改',
    items: [{ where: 'goals.expected', text: '应为2021年' }],
  });
  await mustRefuse('unchangedResubmission', () => cast.filler.act(id, 'submitGoal'));
  const expected = goal.goals?.expected;
  const mended = expected
    ? { ...goal, goals: { expected: { ...expected, raw: expected.raw.replace('2020年', '2021年') }, actual: null } }
    : goal;
  tell('重新送审');
  await submit(cast, id, 'submitGoal', mended);
};

const execute = async (
  { departmentReviewer, filler, performanceOffice }: Cast,
  { fiscalYear }: Piece,
  id: string,
): Promise<void> => {
  await departmentReviewer.act(id, 'openMonitoring', { period: `${fiscalYear}-07` });
  await filler.act(id, 'recordMonitoring', { executedFen: 100_000_000, outlook: 'possible', remark: '按计划推进' });
  await performanceOffice.act(id, 'closeExecution', { remark: '年度执行结束' });
};

const review = async (cast: Cast, id: string): Promise<void> => {
  const sheet = await eventually('系统核算', async () => (await cast.performanceOffice.see(id)).scores?.sheet);
  await mustRefuse('invalid', () => cast.performanceOffice.act(id, 'approve'));
  const score = sheet.total.rescored ?? sheet.total.computed ?? sheet.total.stated ?? '0';
  await cast.performanceOffice.act(id, 'giveScore', { score, opinion: '按系统核算复核' });
  await cast.performanceOffice.act(id, 'approve', { opinion: '同意，请按问题清单整改' });
};

const publish = async ({ disclosureOfficer }: Cast, id: string, holdsMobile: boolean): Promise<void> => {
  await disclosureOfficer.act(id, 'prepareDisclosure', { maskMobiles: false });
  if (holdsMobile) await mustRefuse('privateDataInPublicCopy', () => disclosureOfficer.act(id, 'publish'));
  await disclosureOfficer.act(id, 'prepareDisclosure', { maskMobiles: true, maskStaffNames: true });
  await disclosureOfficer.act(id, 'publish', { remark: '随部门决算公开' });
};

export interface Played {
  piece: Piece;
  id: string;
  seen: Seen;
  archive: Buffer;
}

const choose = async (
  filler: Person,
  piece: Piece,
  bytes: Uint8Array,
): Promise<{ goal: Form; evaluated: Recognised }> => {
  const forms = await filler.read(piece.file, bytes);
  const heads = forms.map(({ form: { header } }) => ({
    kind: header.formKind as string,
    project: header.projectName?.raw ?? null,
  }));
  const evaluated = forms[piece.pick(heads)];
  if (!evaluated) throw new DomainError('unreadable', `${piece.file}中没有找到“${piece.title}”`);
  const declared = forms.find(({ form }) => form.header.formKind === 'GOAL_DECLARATION')?.form;
  return { goal: declared ?? goalFrom(evaluated.form), evaluated };
};

/** One form from dispatch to archive, through the API alone. */
export const play = async (cast: Cast, piece: Piece, bytes: Uint8Array, tell: Tell): Promise<Played> => {
  tell(`${piece.title}：识别文件 ${piece.file}`);
  const { goal, evaluated } = await choose(cast.filler, piece, bytes);
  tell('任务下达');
  const id = await dispatch(cast, piece);
  if (piece.late) await missDeadline(cast, id, goal, tell);
  tell('填报绩效目标，送审');
  await submit(cast, id, 'submitGoal', goal);
  if (piece.returned) await returnOnce(cast, id, goal, tell);
  tell('单位负责人、主管部门审核');
  await approveAll(cast, id);
  tell('财政绩效科批复目标');
  await cast.performanceOffice.act(id, 'approve', { opinion: '目标批复' });
  tell('执行：监控填报，结束执行');
  await execute(cast, piece, id);
  tell('自评填报，送审');
  await submit(cast, id, 'submitSelfEvaluation', evaluated.form);
  tell('单位负责人、主管部门审核自评');
  await approveAll(cast, id);
  tell('财政绩效科打分、复审');
  await review(cast, id);
  tell('公开');
  await publish(
    cast,
    id,
    evaluated.findings.some(({ rule }) => rule === 'P01'),
  );
  tell('归档');
  await cast.archivist.act(id, 'archive', { fondsCode: 'X001', retention: '30年' });
  tell('等待归档包');
  await eventually('归档包', async () => ((await cast.archivist.see(id)).archive ? true : undefined));
  tell('下载归档包');
  return { piece, id, seen: await cast.archivist.see(id), archive: await cast.archivist.archive(id) };
};
