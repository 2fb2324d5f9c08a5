import { Decimal } from '../../decimal.ts';
import type { Cell } from '../../form.ts';
import { readAmountWan } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { defineRule } from '../rule.ts';

/** The same budget, declared once as a sum and twice by its nature, is the same amount three times. */
export const natureTotals = defineRule({
  code: 'A08',
  name: '同一资金两种口径合计不一致',
  severity: 'RED',
  formula: '按收入性质合计＝按支出性质合计＝资金总额',
  check({ form }) {
    const declared = form.funds?.declared;
    const read = (name: string, cell: Cell | null | undefined) => {
      const amount = readAmountWan(cell ?? null, form.header.amountUnit);
      return amount ? [{ name, amount }] : [];
    };
    const totals = [
      ...read('资金总额', declared?.total),
      ...read('按收入性质合计', declared?.byIncomeNature?.total),
      ...read('按支出性质合计', declared?.byExpenditureNature?.total),
    ];
    const amounts = totals.map(({ amount }) => amount);
    const [first, ...others] = amounts;
    if (!first || others.every((other) => other.eq(first))) return [];
    const said = totals.map(({ name, amount }) => `${name}${figure(amount)}万元`).join('、');
    const off = figure(Decimal.max(...amounts).minus(Decimal.min(...amounts)));
    return [
      {
        where: 'funds.declared',
        said,
        computed: `相差${off}万元`,
        message: `同一笔年度预算口径不一：${said}，相差${off}万元，请核对后统一。`,
      },
    ];
  },
});
