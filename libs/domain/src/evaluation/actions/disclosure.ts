import { z } from 'zod';
import { mobileNumber } from '../../audit/rules/p01-mobile-number.ts';
import { DomainError } from '../../error.ts';
import type { Form } from '../../form.ts';
import { publicCopy } from '../../privacy.ts';
import { schemeOf } from '../../scoring/schemes.ts';
import { defineAction } from '../action.ts';
import type { State } from '../state.ts';

/** Rule P01 on the copy that would be published. */
const refusePrivate = (state: State, form: Form | undefined): DomainError | undefined => {
  if (!form) return undefined;
  const found = mobileNumber.check({
    form,
    scheme: schemeOf(state.pins.scheme, state.pins.schemeVersion),
    siblings: [],
    first: true,
  });
  if (found.length === 0) return undefined;
  return new DomainError(
    'privateDataInPublicCopy',
    `公开件有${found.length}处个人手机号码，不能公开：请重新“准备公开”并遮盖手机号码`,
    {
      where: found.map(({ where }) => where),
    },
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

/** 公开: refused while the public copy carries a mobile number (rule P01). */
export const publish = defineAction({
  label: '公开',
  hint: '向社会公开自评结果',
  who: ['disclosureOfficer'],
  reach: 'above',
  makes: ['evaluation.published.v1'],
  input: z.strictObject({ remark: z.string().trim().max(2_000).default('') }),
  reads: ['public'],
  hinders: (state, { forms }) => refusePrivate(state, forms.public),
  decide: (_, input) => [{ type: 'evaluation.published.v1', data: input }],
});
