import { z } from 'zod';
import { Form, type FundRow } from './form.ts';
import { readNumber } from './values/figure.ts';

const amounts = ['initialBudget', 'annualBudget', 'executed'] as const;
const words: Record<(typeof amounts)[number], string> = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
};

const negatives = (row: FundRow) => amounts.filter((key) => readNumber(row[key])?.isNegative());

/** A form as people hand it in: beyond its shape, no budget or spending may be negative. */
export const FormInput = Form.superRefine((form, context) => {
  form.funds?.rows.forEach((row, i) =>
    negatives(row).forEach((key) =>
      context.addIssue({
        code: 'custom',
        path: ['funds', 'rows', i, key],
        message: `${row.label || row.key}的${words[key]}为${row[key]?.raw}，不能是负数，请改正`,
      }),
    ),
  );
}) as z.ZodType<Form>;
