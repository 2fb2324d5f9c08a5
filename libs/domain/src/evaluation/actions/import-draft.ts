import { defineAction } from '../action.ts';
import { drafting } from './drafting.ts';

/** 代为导入: the bureau brings in a unit's file. Whoever does so has filed, and may not review it. */
export const importDraft = defineAction({
  ...drafting,
  label: '代为导入',
  hint: '代单位导入已填好的表格，存为草稿，由单位核对后送审；导入人不得审核本表',
  who: ['budgetOffice'],
  reach: 'above',
});
