import { z } from 'zod';
import { bytesOf, isLive, type Attachment } from '../../attachments/attachment.ts';
import { IndicatorAddress, IndicatorName, Kind } from '../../attachments/events.ts';
import { sideOf } from '../../attachments/kinds.ts';
import { attachmentLimits } from '../../attachments/limits.ts';
import { cleanName } from '../../attachments/name.ts';
import { DomainError } from '../../error.ts';
import { attachmentKinds } from '../../vocabulary.ts';
import { defineAction, type Actor } from '../action.ts';
import { kindsFor } from '../contributing.ts';
import type { State } from '../state.ts';

const { files, bytes: mostBytes, ever, words } = attachmentLimits;
const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

const refuseCrowd = ({ attachments }: State): DomainError | undefined => {
  const live = attachments.filter(isLive);
  if (live.length >= files)
    return new DomainError('tooLarge', `本评价已有${files}份附件，达到上限：请把同类材料合并成一份，撤下原件后再上传`);
  return attachments.length >= ever.files
    ? new DomainError('tooLarge', `本评价先后上传过${ever.files}份附件（含已撤下的），达到上限：请联系财政绩效科`)
    : undefined;
};

const refuseWeight = ({ attachments }: State, name: string, bytes: number): void => {
  const live = bytesOf(attachments.filter(isLive));
  if (live + bytes > mostBytes || bytesOf(attachments) + bytes > ever.bytes)
    throw new DomainError(
      'tooLarge',
      `附件“${name}”放不下：本评价的附件已有${megabytes(live)}MB，上限为${megabytes(mostBytes)}MB，请压缩图片或合并材料后再上传`,
      { bytes, live },
    );
};

const refuseTwin = ({ attachments }: State, name: string, sha256: string, where: string | undefined): void => {
  const twin = attachments.find((one) => isLive(one) && one.sha256 === sha256 && one.where === where);
  if (twin)
    throw new DomainError('invalid', `附件“${name}”与已上传的“${twin.name}”内容完全相同，不必重复上传`, { name });
};

/** What is said about a file that is handed in. */
export const AboutFile = z.strictObject({
  kind: Kind,
  name: z.string().min(1).max(1_000),
  note: z.string().trim().max(words).default(''),
  where: IndicatorAddress.optional(),
  beside: IndicatorName.optional(),
});
export type AboutFile = z.infer<typeof AboutFile>;

/** 上传附件: evidence beside the form. The file itself comes with the command and is kept under its hash. */
export const addAttachment = defineAction({
  label: '上传附件',
  hint: '上传合同、验收单、问卷、自评报告等材料，可写明佐证哪一项指标',
  who: 'contributor',
  reach: 'above',
  makes: ['attachment.added.v1'],
  comesWithFile: true,
  input: AboutFile,
  hinders: refuseCrowd,
  decide: (state, { kind, name: given, note, where, beside }, { actor, file }) => {
    if (!kindsFor(state, actor).includes(kind))
      throw new DomainError(
        'forbidden',
        `“${attachmentKinds[kind]}”须由${sideOf[kind] === 'unit' ? '本单位填报人' : '有待办审核任务的人员'}上传，请改选附件类别`,
        { kind },
      );
    if (!file) throw new DomainError('invalid', '没有收到附件的文件内容，请选择文件后重新上传');
    const name = cleanName(given);
    if (!name) throw new DomainError('invalid', '附件没有可用的文件名，请重命名后重新上传');
    refuseWeight(state, name, file.bytes);
    refuseTwin(state, name, file.sha256, where);
    const place = where && { where, ...(beside && { beside }) };
    const data = { attachment: `${state.version + 1}`, kind, name, ...file, note, ...place };
    return [{ type: 'attachment.added.v1', data }];
  },
});

/** Whether somebody could add such a paper; those of a reviewer are that reviewer's own. */
const isTheirs = (state: State, { kind, by }: Attachment, actor: Actor): boolean =>
  kindsFor(state, actor).includes(kind) && (sideOf[kind] === 'unit' || by.id === actor.id);

const held = {
  submitted: '已随表格送审，审核期间不能撤下：请先撤回送审或待退回后再撤下',
  decided: '已作为审核决定的依据，不能撤下：确有错误的，请另行上传更正的材料并写明说明',
} as const;

/** Why somebody cannot take one paper off the list; undefined when they can. */
export const refuseWithdrawal = (state: State, one: Attachment, actor: Actor): DomainError | undefined => {
  const { name, withdrawn, lock } = one;
  if (withdrawn)
    return new DomainError('illegalAction', `附件“${name}”已由${withdrawn.by}撤下`, { attachment: one.id });
  if (!isTheirs(state, one, actor))
    return new DomainError(
      'forbidden',
      `附件“${name}”须由上传的一方撤下：单位的材料由本单位填报人，审核材料由上传人本人`,
    );
  return lock && new DomainError('illegalAction', `附件“${name}”${held[lock]}`, { attachment: one.id });
};

/** 撤下附件: off the list of what counts, with a reason; that it was there stays on record. */
export const withdrawAttachment = defineAction({
  label: '撤下附件',
  hint: '写明理由，撤下传错的附件；撤下的附件和理由仍列在清单中',
  who: 'contributor',
  reach: 'above',
  makes: ['attachment.withdrawn.v1'],
  input: z.strictObject({
    attachment: z.string().min(1).max(40),
    reason: z.string().trim().min(1, '请填写撤下的理由').max(words),
  }),
  hinders: (state, { actor }) =>
    state.attachments.some((one) => !refuseWithdrawal(state, one, actor))
      ? undefined
      : new DomainError('illegalAction', '当前没有可由您撤下的附件'),
  decide: (state, { attachment, reason }, { actor }) => {
    const one = state.attachments.find(({ id }) => id === attachment);
    if (!one) throw new DomainError('notFound', '没有这份附件，请刷新后重试', { attachment });
    const refused = refuseWithdrawal(state, one, actor);
    if (refused) throw refused;
    return [{ type: 'attachment.withdrawn.v1', data: { attachment, reason } }];
  },
});
