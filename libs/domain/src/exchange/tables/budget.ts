import type { FundRow } from '../../form.ts';
import { readAmount } from '../../values/figure.ts';
import { keys } from '../keys.ts';
import { defineTable, number, text, type Exchanged, type Value } from '../table.ts';
import { inYuan, plain, yuan } from '../values.ts';

/** The year's adjustment: what the budget came to, less what it started from. */
const adjusted = (row: FundRow, { form }: Exchanged): Value => {
  const { amountUnit } = form.header;
  const [initial, annual] = [readAmount(row.initialBudget, amountUnit), readAmount(row.annualBudget, amountUnit)];
  return initial === null || annual === null ? null : inYuan(annual - initial);
};

const computed = (row: FundRow, { sheet }: Exchanged) => sheet.funds.find(({ key }) => key === row.key);

/** 预算执行情况: a row for every line of the funds table. Rate and score as stated; as computed where nothing is. */
export const budget = defineTable<FundRow>({
  name: 'PM_PERF_SELF_BGT',
  title: '预算执行情况',
  columns: [
    ...keys,
    text('found_type', '资金类型', ({ label, key }) => label.replace(/^其中[：:]\s*/u, '').trim() || key),
    number('reply_amt', '年初批复数', (row, { form }) => yuan(row.initialBudget, form.header.amountUnit)),
    number('year_adj_amt', '年度调整数', adjusted),
    number('cur_amt', '变动后预算数', (row, { form }) => yuan(row.annualBudget, form.header.amountUnit)),
    number('year_exe_amt', '全年执行数', (row, { form }) => yuan(row.executed, form.header.amountUnit)),
    number(
      'exe_amt_rate',
      '执行率（%）',
      (row, exchanged) => plain(row.executionRate) ?? computed(row, exchanged)?.rate.computed ?? null,
    ),
    number(
      'exe_score',
      '得分',
      (row, exchanged) => plain(row.score) ?? computed(row, exchanged)?.score.computed ?? null,
    ),
  ],
  sources: ({ form }) => form.funds?.rows ?? [],
});
