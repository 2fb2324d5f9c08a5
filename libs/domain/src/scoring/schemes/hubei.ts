import { defineScheme } from '../define-scheme.ts';
import { ratio } from '../reverse.ts';
import { mof2020 } from './mof-2020.ts';

const [reached, partly, missed] = [
  '达成年度指标',
  '部分达成年度指标并具有一定效果',
  '未达成年度指标且效果较差',
] as const;

/** 20 points for execution, reverse indicators by ratio, tiers at 80 % and 50 %. */
export const hubei = defineScheme({
  ...mof2020,
  id: 'HUBEI',
  version: 1,
  title: '湖北省评分方案',
  source: '湖北省已公开的绩效自评表填报说明',
  weights: { execution: 20, others: 80 },
  reverse: ratio,
  tiers: [
    { label: reached, min: 0.8, max: 1 },
    { label: partly, min: 0.5, max: 0.8 },
    { label: missed, min: 0, max: 0.5 },
  ],
});
