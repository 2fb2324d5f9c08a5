import type { Form, IndicatorSet } from '../../form.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { figure, percent, wordsOf } from '../cells.ts';
import { adjustment, totalLine } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { attainment, isDeducted, isOverAchieved, reasonIsBlank, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** Percent: a budget moved further than this, or spent less than that, is a deviation of its own. */
const moved = 20;
const spent = 95;

/** Reached and over-reached rows are asked about by S14 and S10, so that one blank is reported once. */
const onRow = (row: Row): Complaint[] => {
  const met = attainment(row);
  if (!reasonIsBlank(row) || met === 'met' || !(met === 'missed' || isDeducted(row))) return [];
  const { indicator, weight, score } = row;
  const points = isDeducted(row) && weight && score ? `得分${figure(score)}分低于分值${figure(weight)}分` : '';
  const figures =
    met === 'missed' ? `目标${wordsOf(indicator.target)}、完成${wordsOf(indicator.actual)}，未达目标` : '';
  const reason = [figures, points].filter((part) => part !== '').join('，');
  return [
    {
      where: `${row.where}.deviationReason`,
      said: '偏差原因空白',
      computed: reason,
      message: `${row.name}${reason}，没有填写偏差原因，请补充原因和改进措施。`,
    },
  ];
};

const onSet = (set: IndicatorSet, rows: readonly Row[], form: Form): Complaint[] => {
  const line = totalLine(form);
  if (!line || rows.length === 0 || !rows.every(reasonIsBlank)) return [];
  const share = adjustment(line);
  const left = line.rate?.lt(spent) && line.annual && line.executed ? line.annual.minus(line.executed) : null;
  const reasons = [
    share?.abs().gt(moved) ? `预算${share.gt(0) ? '追加' : '调减'}${percent(share.abs())}` : '',
    left ? `未执行${figure(left)}万元` : '',
  ].filter((part) => part !== '');
  if (reasons.length === 0) return [];
  return [
    {
      where: `indicatorSets[${set.setId}]`,
      said: '偏差原因栏全空',
      computed: reasons.join('、'),
      severity: 'YELLOW',
      message: `${reasons.join('、')}，偏差原因栏却全部空白，请说明原因和改进措施。`,
    },
  ];
};

const check = (set: IndicatorSet, form: Form, scheme: Scheme): Complaint[] => {
  const rows = rowsOfSet(set);
  const single = rows.filter((row) => !isOverAchieved(row, scheme.overAchievement)).flatMap(onRow);
  return single.length > 0 ? single : onSet(set, rows, form);
};

export const deviationWithoutReason = defineRule({
  code: 'S09',
  name: '偏差未说明原因',
  severity: 'RED',
  formula: '未达标、扣分时偏差原因不为空',
  kinds: selfEvaluation,
  check: ({ form, scheme }) => form.indicatorSets.flatMap((set) => check(set, form, scheme)),
});
