import type { Recognised } from '#domain/answers/recognised';
import { addDays, civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Form } from '#domain/form';
import { fileOf } from '#engine/queries/form-file';
import type { Cast, Piece } from './cast.ts';
import type { Person, Seen } from './client.ts';
import { goalFrom } from './goal-from.ts';
import { missDeadline, returnOnce } from './mishaps.ts';
import { approveBelow, arrived, submit } from './submitting.ts';
import { eventually, type Witness } from './witness.ts';

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

const execute = async (
  { departmentReviewer, filler, performanceOffice }: Cast,
  { fiscalYear }: Piece,
  witness: Witness,
  id: string,
): Promise<void> => {
  await departmentReviewer.act(id, 'openMonitoring', { period: `${fiscalYear}-07` });
  await witness.step('主管部门布置绩效运行监控', id, [filler, '请填报']);
  await filler.act(id, 'recordMonitoring', { executedFen: 100_000_000, outlook: 'possible', remark: '按计划推进' });
  await performanceOffice.act(id, 'closeExecution', { remark: '年度执行结束' });
  await witness.step('填报监控情况；财政绩效科结束执行', id, [filler, '已转入自评']);
};

const review = async (cast: Cast, witness: Witness, id: string): Promise<void> => {
  const sheet = await eventually('系统核算', async () => (await cast.performanceOffice.see(id)).scores?.sheet);
  await witness.refused('invalid', () => cast.performanceOffice.act(id, 'approve'));
  const score = sheet.total.rescored ?? sheet.total.computed ?? sheet.total.stated ?? '0';
  await cast.performanceOffice.act(id, 'giveScore', { score, opinion: '按系统核算复核' });
  await cast.performanceOffice.act(id, 'approve', { opinion: '同意，请按问题清单整改' });
  await witness.step(
    `财政绩效科按系统核算打${score}分，复审通过`,
    id,
    [cast.filler, '审核通过'],
    [cast.disclosureOfficer, '请准备公开'],
  );
};

const publish = async (
  { disclosureOfficer, filler, archivist }: Cast,
  witness: Witness,
  id: string,
  told: ReadonlySet<string>,
): Promise<void> => {
  const holdsMobile = told.has('P01');
  const secrecyReview = told.has('P05') ? '已送保密审查，同意公开' : '';
  if (secrecyReview !== '')
    await witness.refused('invalid', () => disclosureOfficer.act(id, 'prepareDisclosure', { maskMobiles: false }));
  await disclosureOfficer.act(id, 'prepareDisclosure', { maskMobiles: false, secrecyReview });
  if (holdsMobile) await witness.refused('privateDataInPublicCopy', () => disclosureOfficer.act(id, 'publish'));
  await disclosureOfficer.act(id, 'prepareDisclosure', { maskMobiles: true, maskStaffNames: true, secrecyReview });
  await disclosureOfficer.act(id, 'publish', { remark: '随部门决算公开' });
  await witness.step(
    holdsMobile ? '未遮盖手机号码不能公开，遮盖后公开' : '遮盖姓名后公开',
    id,
    [filler, '已公开'],
    [archivist, '请归档'],
  );
};

export interface Played {
  piece: Piece;
  id: string;
  seen: Seen;
  archive: Buffer;
}

export const choose = async (
  filler: Person,
  piece: Pick<Piece, 'file' | 'title' | 'pick'>,
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

/** From the empty task to the approved goal. */
const settleGoal = async (cast: Cast, piece: Piece, witness: Witness, id: string, goal: Form): Promise<void> => {
  const { filler, unitHead, performanceOffice } = cast;
  if (piece.late) await missDeadline(cast, witness, id, goal);
  await submit(cast, witness, id, 'submitGoal', goal);
  await witness.step('填报绩效目标，送审', id, [unitHead, arrived.unitHead]);
  if (piece.returned) await returnOnce(cast, witness, id, goal);
  await approveBelow(cast, witness, id, [performanceOffice, arrived.finance]);
  await performanceOffice.act(id, 'approve', { opinion: '目标批复' });
  await witness.step('财政绩效科批复目标', id, [filler, '已批复'], [unitHead, '已批复']);
};

/** From the self-evaluation to the archive. */
const settleReview = async (
  cast: Cast,
  witness: Witness,
  id: string,
  { form, findings }: Recognised,
): Promise<void> => {
  const paper = await fileOf(form, 'docx');
  await cast.filler.attach(id, '绩效自评表（单位签字稿）.docx', paper, { kind: 'other', note: '单位内部会签后留存' });
  await submit(cast, witness, id, 'submitSelfEvaluation', form);
  await witness.step('自评填报并附单位签字稿，送审', id, [cast.unitHead, arrived.unitHead]);
  await approveBelow(cast, witness, id, [cast.performanceOffice, arrived.finance]);
  await review(cast, witness, id);
  await publish(cast, witness, id, new Set(findings.map(({ rule }) => rule)));
  await cast.archivist.act(id, 'archive', { fondsCode: 'X001', retention: '30年' });
  await eventually('归档包', async () => ((await cast.archivist.see(id)).archive ? true : undefined));
  await witness.step('归档，归档包已生成');
};

/** One form from dispatch to archive, through the API alone. */
export const play = async (cast: Cast, piece: Piece, bytes: Uint8Array, witness: Witness): Promise<Played> => {
  const { goal, evaluated } = await choose(cast.filler, piece, bytes);
  await witness.step(`【${piece.title}】识别文件 ${piece.file}`);
  const id = await dispatch(cast, piece);
  await witness.step('任务下达', id, [cast.filler, '新任务']);
  await settleGoal(cast, piece, witness, id, goal);
  await execute(cast, piece, witness, id);
  await settleReview(cast, witness, id, evaluated);
  return { piece, id, seen: await cast.archivist.see(id), archive: await cast.archivist.archive(id) };
};
