import type { Decimal } from '../../decimal.ts';
import { figure, wordsOf } from '../cells.ts';
import { isSatisfaction, rowsOf, type Row } from '../rows.ts';
import { defineRule } from '../rule.ts';

/** Percent. Offices accept 80 and more as a satisfaction target. */
const least = 80;

/** The lowest share that the target asks for; null when it asks for none (a score, a growth, a number of complaints). */
const shareOf = ({ indicator, target, direction }: Row): Decimal | null => {
  const text = indicator.level3 + wordsOf(indicator.target);
  if (direction === 'NEGATIVE' || /投诉|不满意|提升|提高\d|增长|上升|样本|问卷|份/.test(text)) return null;
  const rates = target.items.filter(({ unit }) => unit === '%').map(({ value }) => value);
  const value = target.value ?? (rates.length === 1 ? (rates[0] ?? null) : null);
  const isShare = target.unit === '%' || target.unit === null;
  return value?.gt(1) && isShare ? value : null;
};

export const targetTooLow = defineRule({
  code: 'G06',
  name: '指标值过低',
  severity: 'YELLOW',
  formula: `满意度指标值≥${least}%`,
  check: ({ form }) =>
    rowsOf(form)
      .filter(isSatisfaction)
      .flatMap((row) => {
        const share = shareOf(row);
        if (!share?.lt(least)) return [];
        const range = row.target.kind === 'RANGE' ? '，且为区间' : '';
        return [
          {
            where: row.where,
            said: `指标值${wordsOf(row.indicator.target)}`,
            computed: `应不低于${least}%`,
            message: `${row.name}的指标值最低只有${figure(share)}%${range}，低于通常的${least}%，请提高目标或说明依据。`,
          },
        ];
      }),
});
