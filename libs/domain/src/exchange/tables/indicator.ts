import type { Form, Indicator, IndicatorSet } from '../../form.ts';
import { keys } from '../keys.ts';
import { defineTable, number, text, type Value } from '../table.ts';
import { plain, said, saidWhole } from '../values.ts';

interface Source {
  indicator: Indicator;
  /** Heads of the columns that hold notes, in their order. */
  noteHeads: readonly string[];
}

const notes = /解释|说明|标准|依据/u;
const standard = /(?:评分|评价|计分)标准/u;

/** 评分标准, only where the heads tell for certain which of the notes it is. */
const evaluationStandard = ({ indicator, noteHeads }: Source): Value => {
  const place = noteHeads.findIndex((head) => standard.test(head));
  const told = place >= 0 && noteHeads.length === indicator.notes?.length;
  return told ? said(indicator.notes?.[place]) : null;
};

/** The tables with results; where the form has none, those that it has. */
const told = ({ indicatorSets }: Form): readonly IndicatorSet[] => {
  const scored = indicatorSets.filter(({ hasScores }) => hasScores);
  return scored.length > 0 ? scored : indicatorSets;
};

/** 绩效指标完成情况: a row for every indicator. The codes of the first two levels are this house's own. */
export const indicator = defineTable<Source>({
  name: 'PM_SELF_EVAL_INDICATOR',
  title: '绩效指标完成情况',
  columns: [
    ...keys,
    text('lv1_perf_ind_code', '一级指标代码', ({ indicator: row }) => row.level1Code),
    text('lv1_perf_ind_name', '一级指标', ({ indicator: row }) => row.level1.trim() || null),
    text('lv2_perf_ind_code', '二级指标代码', ({ indicator: row }) => row.level2Code),
    text('lv2_perf_ind_name', '二级指标', ({ indicator: row }) => row.level2.trim() || null),
    text('lv3_perf_ind_code', '三级指标代码', () => null),
    text('lv3_perf_ind_name', '三级指标', ({ indicator: row }) => row.level3.trim() || null),
    text('kpi_val', '指标值', ({ indicator: row }) => saidWhole(row.target)),
    text('ind_comp', '完成值', ({ indicator: row }) => saidWhole(row.actual)),
    text('kpi_evalstd', '评分标准', evaluationStandard),
    number('ind_weight', '分值', ({ indicator: row }) => plain(row.weight)),
    number('eval_score', '得分', ({ indicator: row }) => plain(row.score)),
    text('devi_analy', '偏差原因分析', ({ indicator: row }) => said(row.deviationReason)),
  ],
  sources: ({ form }) =>
    told(form).flatMap(({ columns, indicators }) => {
      const noteHeads = columns.filter((head) => notes.test(head) && !/偏差/u.test(head));
      return indicators.map((row) => ({ indicator: row, noteHeads }));
    }),
});
