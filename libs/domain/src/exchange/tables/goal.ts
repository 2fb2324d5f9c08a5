import type { Form } from '../../form.ts';
import { keys } from '../keys.ts';
import { defineTable, text } from '../table.ts';
import { said } from '../values.ts';

/** 绩效目标完成情况: one row, where the form has goals at all. */
export const goal = defineTable<NonNullable<Form['goals']>>({
  name: 'PM_SELF_EVAL_GOAL',
  title: '绩效目标完成情况',
  columns: [
    ...keys,
    text('kpi_target', '预期目标', ({ expected }) => said(expected)),
    text('goal_comp', '实际完成情况', ({ actual }) => said(actual)),
  ],
  sources: ({ form }) => (form.goals ? [form.goals] : []),
});
