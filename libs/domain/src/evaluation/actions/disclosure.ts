import { z } from 'zod';
import type { Finding } from '../../audit/rule.ts';
import { DomainError } from '../../error.ts';
import type { Form } from '../../form.ts';
import { sensitiveTexts } from '../../audit/sensitive-words.ts';
import { privateSlices, type MaskedSlice } from '../../private-slices.ts';
import { KeptName, protectedNames, publicCopy, Redaction } from '../../public-copy.ts';
import { defineAction } from '../action.ts';
import { openFindings, privateData } from '../publishing.ts';
import type { Forms, State } from '../state.ts';

const whereOf = (found: readonly Pick<Finding, 'where'>[]): { where: string[] } => ({
  where: found.map(({ where }) => where),
});

/** Private data in the copy, and RED findings that a review let through without a waiver. */
const refuseUnfit = (state: State, forms: Forms): DomainError | undefined => {
  const found = forms.public ? privateData(state, forms.public) : [];
  if (found.length > 0)
    return new DomainError(
      'privateDataInPublicCopy',
      `公开件有${found.length}处个人信息，不能公开：${found[0]?.message}请重新“准备公开”并遮盖`,
      whereOf(found),
    );
  const open = openFindings(state, forms);
  if (open.length === 0) return undefined;
  return new DomainError(
    'blockedByFindings',
    `自评表有${open.length}项红色问题未改正也未获准豁免，不能公开；请申请解锁，改正或豁免后重新送审。第一项：${open[0]?.message}`,
    { findings: open },
  );
};

const input = z.strictObject({
  maskMobiles: z.boolean().default(true),
  maskStaffNames: z.boolean().default(false),
  redactions: z.array(Redaction).max(200).default([]),
  kept: z.array(KeptName).max(200).default([]),
  /** Whoever prepares the copy has looked at every name that is hidden of itself. */
  namesChecked: z.boolean().default(false),
  /** 保密审查, in words: needed as long as the copy tells sensitive work (rule P05). */
  secrecyReview: z.string().trim().max(500).default(''),
});

/** A redaction hides what is private or sensitive and nothing else: no score, no result. */
const refuseIdle = (form: Form, { redactions, kept }: z.infer<typeof input>): DomainError | undefined => {
  const idle = redactions.filter(({ where }) => privateSlices(form, where).length === 0).map(({ where }) => where);
  if (idle.length > 0)
    return new DomainError(
      'invalid',
      `有${idle.length}处没有个人信息（号码、填表人姓名、座机）或敏感工作表述，不能遮盖：${idle[0]}；遮盖只用于个人信息和敏感工作表述，其余内容请退回改正`,
      { where: idle },
    );
  const named = protectedNames(form);
  const unknown = kept.filter((one) => !named.some(({ where, text }) => where === one.where && text === one.name));
  if (unknown.length === 0) return undefined;
  return new DomainError(
    'invalid',
    `有${unknown.length}处并没有自动遮盖这个姓名，请刷新后重新选择：${unknown[0]?.where}`,
    whereOf(unknown),
  );
};

const refuseUnchecked = (names: readonly MaskedSlice[], kept: readonly KeptName[]): DomainError | undefined =>
  names.length + kept.length === 0
    ? undefined
    : new DomainError(
        'invalid',
        `系统按文字自动遮盖了${names.length}处姓名，另有${kept.length}处选定不遮盖；请在公开预览中逐处核对，并勾选“以上姓名已逐处核对”`,
        whereOf([...names, ...kept]),
      );

/** Whether sensitive work may be published is for the secrecy review to say, not for the house. */
const refuseUnreviewed = (copy: Form): DomainError | undefined => {
  const found = sensitiveTexts(copy);
  if (found.length === 0) return undefined;
  return new DomainError(
    'invalid',
    `公开件有${found.length}处敏感工作表述（“${found[0]?.found[0]}”等），请遮盖此处，或送保密审查后写明审查情况：何时、由谁审查、结论如何`,
    whereOf(found),
  );
};

const made = (
  form: Form,
  { redactions, kept, secrecyReview }: z.infer<typeof input>,
  names: readonly MaskedSlice[],
) => ({
  ...(redactions.length > 0 && {
    redactions: redactions.map((one) => ({
      ...one,
      masked: privateSlices(form, one.where)
        .map(({ masked }) => masked)
        .join('、'),
    })),
  }),
  ...(names.length > 0 && { names: names.map(({ where, masked }) => ({ where, masked })) }),
  ...(kept.length > 0 && { kept }),
  ...(secrecyReview !== '' && { secrecyReview }),
});

/** 准备公开: makes the copy that the public will read; the internal form keeps everything. */
export const prepareDisclosure = defineAction({
  label: '准备公开',
  hint: '生成脱敏后的公开件并公示',
  who: ['disclosureOfficer'],
  reach: 'above',
  makes: ['disclosure.prepared.v1'],
  input,
  reads: ['selfEvaluation'],
  decide: (_, asked, { forms }) => {
    const form = forms.selfEvaluation;
    if (!form) throw new DomainError('invalid', '没有可公开的自评表');
    const { maskMobiles, maskStaffNames, kept, namesChecked, secrecyReview } = asked;
    const names = protectedNames(form, kept);
    const refusal = refuseIdle(form, asked) ?? (namesChecked ? undefined : refuseUnchecked(names, kept));
    if (refusal) throw refusal;
    const publicForm = publicCopy(form, asked);
    const unreviewed = secrecyReview === '' ? refuseUnreviewed(publicForm) : undefined;
    if (unreviewed) throw unreviewed;
    return [
      {
        type: 'disclosure.prepared.v1',
        data: { publicForm, maskMobiles, maskStaffNames, ...made(form, asked, names) },
      },
    ];
  },
});

/** 公开: refused while the public copy carries private data (rules P01, P02) or RED findings are open. */
export const publish = defineAction({
  label: '公开',
  hint: '向社会公开自评结果',
  who: ['disclosureOfficer'],
  reach: 'above',
  makes: ['evaluation.published.v1'],
  input: z.strictObject({ remark: z.string().trim().max(2_000).default('') }),
  reads: ['public', 'selfEvaluation', 'approvedGoal'],
  hinders: (state, { forms }) => refuseUnfit(state, forms),
  decide: (_, input) => [{ type: 'evaluation.published.v1', data: input }],
});
