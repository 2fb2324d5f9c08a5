import { findMobiles, maskMobile } from '../../privacy.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** Digits of a mobile number; most cells are shorter. */
const shortest = 11;

/** The finding shows the masked number only: findings are printed, mailed and kept. */
export const mobileNumber = defineRule({
  code: 'P01',
  name: '公开件含个人手机号码',
  severity: 'RED',
  formula: '公开件不含11位手机号码',
  check: ({ form }) =>
    textsOf(form).flatMap(({ where, text }) => {
      if (text.length < shortest) return [];
      const masked = [...new Set(findMobiles(text).map((found) => maskMobile(found.text)))];
      if (masked.length === 0) return [];
      return [
        {
          where,
          said: masked.join('、'),
          computed: '个人手机号码',
          message: `此处写有个人手机号码${masked.join('、')}，公开前须遮盖或改填办公电话。`,
        },
      ];
    }),
});
