import { defineScheme } from '../define-scheme.ts';
import { linear } from '../reverse.ts';

/** The general profile; regions start from it and change what they have settled otherwise. */
export const mof2020 = defineScheme({
  id: 'MOF-2020',
  version: 1,
  title: '通用评分方案',
  source: '财预〔2020〕10号；分值、等级与已公开的自评表一致',
  weights: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
  total: 100,
  reverse: linear,
  tiers: [
    { label: '达成年度指标', min: 0.8, max: 1 },
    { label: '部分达成年度指标并具有一定效果', min: 0.6, max: 0.8 },
    { label: '未达成年度指标且效果较差', min: 0, max: 0.6 },
  ],
  overAchievement: 1.3,
  rounding: { rate: 2, score: 2 },
  grades: [
    { min: 90, label: '优' },
    { min: 80, label: '良' },
    { min: 60, label: '中' },
    { min: 0, label: '差' },
  ],
});
