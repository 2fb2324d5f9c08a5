import { figure } from '../cells.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { defineRule } from '../rule.ts';
import { brokenSums } from '../sums-in-text.ts';

export const narratedParts = defineRule({
  code: 'X04',
  name: '叙述分项之和不等于合计',
  severity: 'RED',
  formula: '同一段中各分项金额之和＝合计金额',
  check: ({ form }) =>
    oncePerPlace(
      proseOf(form).flatMap(({ where, text }) =>
        brokenSums(text)
          .filter(({ total }) => total.family === '万元')
          .map(({ total, parts, sum }) => {
            const list = parts.map(({ label, value }) => `${label}${figure(value)}`).join('＋');
            const off = figure(total.value.minus(sum).abs());
            return {
              where,
              said: `${total.label}${figure(total.value)}万元`,
              computed: `${list}＝${figure(sum)}万元，差${off}万元`,
              message: `“${total.label}${figure(total.value)}万元”与其中各项之和${figure(sum)}万元（${list}）不符，相差${off}万元，请核对各项金额。`,
            };
          }),
      ),
    ),
});
