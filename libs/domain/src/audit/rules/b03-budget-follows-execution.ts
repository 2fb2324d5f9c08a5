import { figure } from '../cells.ts';
import { adjustment, fundsLines, mergeIntoTotal, type FundsLine, type LineComplaint } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { defineRule } from '../rule.ts';

/** Percent of the initial budget. */
const noticeable = 20;

const complaintOn = (line: FundsLine): LineComplaint[] => {
  const { initial, annual, executed, where, label } = line;
  const moved = adjustment(line)?.abs().gt(noticeable) ?? false;
  if (!moved || !initial || !annual || !executed?.eq(annual)) return [];
  return [
    {
      line,
      complaint: {
        where,
        said: `全年预算数${figure(annual)}万元，全年执行数${figure(executed)}万元`,
        computed: `年初预算数${figure(initial)}万元`,
        message: `${label}的全年预算数与全年执行数同为${figure(annual)}万元，而年初预算数为${figure(initial)}万元，执行率100%系按实际支出调整预算形成，请核实`,
      },
    },
  ];
};

export const budgetFollowsExecution = defineRule({
  code: 'B03',
  name: '执行率100%且预算按实调整',
  severity: 'BLUE',
  formula: '全年预算数不应按全年执行数倒推',
  kinds: selfEvaluation,
  check: ({ form }) => mergeIntoTotal(fundsLines(form).flatMap(complaintOn)),
});
