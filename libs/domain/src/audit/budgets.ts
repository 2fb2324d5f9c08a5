import type { Decimal } from '../decimal.ts';
import type { Form } from '../form.ts';
import { readAmountWan } from '../values/figure.ts';
import { isMoney } from '../values/units.ts';
import { fundsLines } from './funds.ts';
import type { Row } from './rows.ts';

/** Every amount that the budget of the form names, in 万元, with its address. */
export const budgetsOf = (form: Form): { where: string; label: string; amount: Decimal }[] => {
  const declared = readAmountWan(form.funds?.declared?.total ?? null, form.header.amountUnit);
  const lines = fundsLines(form).flatMap(({ where, label, initial, annual, executed }) => [
    { where: `${where}.initialBudget`, label: `${label}年初预算数`, amount: initial },
    { where: `${where}.annualBudget`, label: `${label}全年预算数`, amount: annual },
    { where: `${where}.executed`, label: `${label}全年执行数`, amount: executed },
  ]);
  return [{ where: 'funds.declared.total', label: '资金总额', amount: declared }, ...lines].flatMap(
    ({ amount, ...rest }) => (amount?.gt(0) ? [{ amount, ...rest }] : []),
  );
};

/** Amounts of a target in 万元. */
export const amountsOf = ({ target }: Row): Decimal[] => {
  const single = target.value && isMoney(target.unit) ? [{ value: target.value, unit: target.unit }] : [];
  return [...single, ...target.items].flatMap(({ value, unit }) =>
    isMoney(unit) ? (readAmountWan({ raw: `${value.toFixed()}${unit}` }, '万元') ?? []) : [],
  );
};
