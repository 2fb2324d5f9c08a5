import { Decimal } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import { readNumber } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { conclusionOf, hasScoredTable } from '../parts.ts';
import { isFull, rowsOf, scoredRows } from '../rows.ts';
import { defineRule } from '../rule.ts';
import { sumWithFunds } from '../sums.ts';

const told = /扣(?:除|减|了|去)?\s*\d|扣分|失分|减\s*\d+(?:\.\d+)?\s*分/;

/** No row shows where points were lost: all have full marks, or the form has no scores by row at all. */
const noRowDeducts = (form: Form): boolean => {
  const rows = rowsOf(form);
  const funds = totalLine(form)?.row;
  const fundsFull = readNumber(funds?.score ?? null)?.eq(readNumber(funds?.weight ?? null) ?? -1) ?? !funds?.score;
  if (rows.every(({ indicator }) => indicator.score === null)) return !funds?.score;
  return scoredRows(rows).length > 0 && rows.every((row) => isFull(row) || !row.weight) && fundsFull;
};

export const unexplainedDeduction = defineRule({
  code: 'S13',
  name: '扣分无依据',
  severity: 'YELLOW',
  formula: '满分－总得分＝各行扣分之和',
  kinds: selfEvaluation,
  check({ form, scheme, siblings }) {
    const stated = readNumber(form.totals?.score ?? null);
    const full = readNumber(form.totals?.weight ?? null) ?? new Decimal(scheme.total);
    const weights = sumWithFunds(form, 'weight')?.value;
    if (!stated?.lt(full) || weights?.eq(stated) || !noRowDeducts(form)) return [];
    const elsewhere = !hasScoredTable(form) && siblings.some(hasScoredTable);
    if (elsewhere || form.narrative.some(({ text }) => told.test(text))) return [];
    const lost = figure(full.minus(stated));
    const rows = hasScoredTable(form) ? '各行均为满分' : '没有分项得分';
    return [
      {
        where: conclusionOf(form, 'totals'),
        said: `总分${figure(stated)}分`,
        computed: `${rows}，扣${lost}分无依据`,
        message: `自评总分${figure(stated)}分，比满分${figure(full)}分少${lost}分，但${rows}，看不出扣分的项目和原因，请列明扣分依据。`,
      },
    ];
  },
});
