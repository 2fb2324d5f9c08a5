import { findNumbers, maskNumber } from '../../private-numbers.ts';
import { oncePerPlace } from '../places.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** Digits of the shortest account number; most cells are shorter. */
const shortest = 10;
const kinds = { identity: '身份证号码', account: '银行账号' } as const;

/** The finding shows the masked number only: findings are printed, mailed and kept. */
export const identityNumber = defineRule({
  code: 'P06',
  name: '公开件含身份证号码/银行账号',
  severity: 'RED',
  formula: '公开件不含身份证号码、银行卡号和账号',
  check: ({ form }) =>
    oncePerPlace(
      textsOf(form).flatMap(({ where, text }) => {
        if (text.length < shortest) return [];
        const found = findNumbers(text);
        if (found.length === 0) return [];
        const said = [...new Set(found.map(maskNumber))].join('、');
        const what = [...new Set(found.map(({ kind }) => kinds[kind]))].join('、');
        return [
          { where, said, computed: what, message: `此处写有${what}${said}，公开前须遮盖此处，或退回改正后重新送审。` },
        ];
      }),
    ),
});
