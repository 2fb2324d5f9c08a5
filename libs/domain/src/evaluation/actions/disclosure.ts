import { z } from 'zod';
import type { Finding } from '../../audit/rule.ts';
import { DomainError } from '../../error.ts';
import { publicCopy } from '../../privacy.ts';
import { defineAction } from '../action.ts';
import { openFindings, privateData } from '../publishing.ts';
import type { Forms, State } from '../state.ts';

const whereOf = (found: readonly Finding[]): { where: string[] } => ({ where: found.map(({ where }) => where) });

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

/** 准备公开: makes the copy that the public will read; the internal form keeps everything. */
export const prepareDisclosure = defineAction({
  label: '准备公开',
  hint: '生成脱敏后的公开件并公示',
  who: ['disclosureOfficer'],
  reach: 'above',
  makes: ['disclosure.prepared.v1'],
  input: z.strictObject({ maskMobiles: z.boolean().default(true), maskStaffNames: z.boolean().default(false) }),
  reads: ['selfEvaluation'],
  decide: (_, masks, { forms }) => {
    const form = forms.selfEvaluation;
    if (!form) throw new DomainError('invalid', '没有可公开的自评表');
    return [{ type: 'disclosure.prepared.v1', data: { publicForm: publicCopy(form, masks), ...masks } }];
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
