import { figure, percent } from '../cells.ts';
import { adjustment, fundsLines, mergeIntoTotal, type FundsLine, type LineComplaint } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { explains } from '../parts.ts';
import { defineRule } from '../rule.ts';

/** Percent of the initial budget; regions may choose others. */
const noticeable = 20;
const serious = 100;
const budgetChanges =
  /(?:预算|资金|经费|拨款)[^。；]{0,12}(?:追加|调增|调减|增加|减少|调整|核减|压减)|(?:追加|调增|调减|核减|压减|增加|减少|调整)[^。；]{0,12}(?:预算|资金|经费|拨款)/;

const complaintOn = (line: FundsLine): LineComplaint[] => {
  const share = adjustment(line);
  const { initial, annual, where, label } = line;
  if (!share?.abs().gt(noticeable) || !initial || !annual) return [];
  const moved = annual.minus(initial);
  const way = moved.gt(0) ? '增加' : '减少';
  return [
    {
      line,
      complaint: {
        where,
        said: `年初${figure(initial)}万元，全年${figure(annual)}万元`,
        computed: `${way}${figure(moved.abs())}万元（${moved.gt(0) ? '+' : ''}${percent(share)}）`,
        severity: share.abs().gt(serious) ? 'RED' : 'YELLOW',
        message: `${label}的全年预算数${figure(annual)}万元较年初预算数${figure(initial)}万元${way}${figure(moved.abs())}万元（${percent(share.abs())}），未说明原因，请补充预算调整说明`,
      },
    },
  ];
};

export const budgetAdjusted = defineRule({
  code: 'B01',
  name: '全年预算较年初预算调整幅度大且未说明',
  severity: 'YELLOW',
  formula: '|全年预算数－年初预算数|÷年初预算数≤20%，超过应说明',
  kinds: selfEvaluation,
  check({ form, siblings }) {
    if (explains([form, ...siblings.filter(({ narrative }) => narrative.length > 0)], budgetChanges)) return [];
    return mergeIntoTotal(fundsLines(form).flatMap(complaintOn));
  },
});
