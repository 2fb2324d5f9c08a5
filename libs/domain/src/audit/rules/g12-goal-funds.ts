import type { Decimal } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import { readAmountWan } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { evaluationOf } from '../pairing.ts';
import { defineRule } from '../rule.ts';

const declaredTotal = (form: Form): { where: string; amount: Decimal } | null => {
  const stated = readAmountWan(form.funds?.declared?.total ?? null, form.header.amountUnit);
  if (stated) return { where: 'funds.declared.total', amount: stated };
  const line = totalLine(form);
  const amount = line?.annual ?? line?.initial;
  return line && amount ? { where: line.where, amount } : null;
};

export const goalFunds = defineRule({
  code: 'G12',
  name: '年度目标资金=年末数（疑似事后补填）',
  severity: 'RED',
  formula: '目标表年度资金＝自评表年初预算数',
  kinds: ['GOAL_DECLARATION'],
  check({ form, siblings }) {
    const evaluation = evaluationOf(form, siblings);
    const [declared, final] = [declaredTotal(form), evaluation && totalLine(evaluation)];
    if (!declared || !final?.initial || declared.amount.eq(final.initial)) return [];
    const last = [final.annual, final.executed].find((amount) => amount?.eq(declared.amount));
    if (!last) return [];
    const [amount, initial] = [figure(declared.amount), figure(final.initial)];
    return [
      {
        where: declared.where,
        against: `自评表 ${final.where}`,
        said: `${amount}万元`,
        computed: `年初预算数${initial}万元，年末数${amount}万元`,
        message: `目标表的年度资金${amount}万元等于自评表的年末数，而年初预算数为${initial}万元，疑似事后补填，请按年初批复数填报。`,
      },
    ];
  },
});
