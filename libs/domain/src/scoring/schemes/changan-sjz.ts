import { defineScheme } from '../define-scheme.ts';
import { mof2020 } from './mof-2020.ts';

/** Grades as a published report prints them; it prints no weights, so those of the general profile stand. */
export const changanSjz = defineScheme({
  ...mof2020,
  id: 'CHANGAN-SJZ',
  version: 1,
  title: '石家庄市长安区评分方案',
  source: '石家庄市长安区已公开的部门整体支出绩效自评报告',
  grades: [
    { min: 85, label: '优秀' },
    { min: 75, label: '良好' },
    { min: 60, label: '一般' },
    { min: 0, label: '较差' },
  ],
});
