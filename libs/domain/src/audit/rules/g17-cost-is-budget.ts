import type { Form, IndicatorSet } from '../../form.ts';
import { amountsOf, budgetsOf } from '../budgets.ts';
import { figure, wordsOf } from '../cells.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { rowsOfSet, type Row } from '../rows.ts';

const isCost = ({ indicator }: Row): boolean => indicator.level1Code === 'COST' || indicator.level2Code === 'COST';
/** 元/人, 每公里, 标准, 单价: what one piece costs. */
const perPiece = /\/|每|单价|单位成本|人均|均价|标准|平均|户均|亩均|次均/;
const isUnitCost = ({ indicator, target }: Row): boolean =>
  perPiece.test(`${indicator.level3}${wordsOf(indicator.target)}${indicator.target.unit ?? ''}${target.unit ?? ''}`);

const complaintsOn = (set: IndicatorSet, form: Form): Complaint[] => {
  const rows = rowsOfSet(set).filter(isCost);
  if (rows.some(isUnitCost)) return [];
  const totals = budgetsOf(form).filter(({ where }) => /TOTAL|declared/.test(where));
  return rows.flatMap((row) => {
    const budget = totals.find(({ amount }) => amountsOf(row).some((value) => value.eq(amount)));
    if (!budget) return [];
    return [
      {
        where: row.where,
        against: budget.where,
        said: wordsOf(row.indicator.target),
        computed: `${budget.label}${figure(budget.amount)}万元`,
        message: `${row.name}只写了预算总额${figure(budget.amount)}万元，没有单位成本，请补充单位成本或支出标准（如每人、每次、每平方米的费用）。`,
      },
    ];
  });
};

export const costIsBudget = defineRule({
  code: 'G17',
  name: '成本指标缺少单位成本/仅总额',
  severity: 'BLUE',
  formula: '成本指标值≠预算总额，或另有单位成本',
  check: ({ form }) => form.indicatorSets.flatMap((set) => complaintsOn(set, form)),
});
