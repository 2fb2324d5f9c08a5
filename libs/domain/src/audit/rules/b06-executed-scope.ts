import { Decimal } from '../../decimal.ts';
import type { Form } from '../../form.ts';
import { readAmountWan } from '../../values/figure.ts';
import { figure } from '../cells.ts';
import { totalLine } from '../funds.ts';
import { selfEvaluation } from '../kinds.ts';
import { defineRule } from '../rule.ts';

const narrated = (forms: readonly Form[], label: string): Decimal | null =>
  forms
    .flatMap(({ figures }) => figures)
    .filter((named) => named.label === label)
    .map(({ value, unit }) => readAmountWan({ raw: `${value}${unit}` }, '万元'))
    .find((amount) => amount !== null) ?? null;

/** The table counts the basic expenditure of the report only, although it tells of projects, too. */
export const executedScope = defineRule({
  code: 'B06',
  name: '执行数口径不全',
  severity: 'RED',
  formula: '全年执行数＝基本支出＋项目支出',
  kinds: selfEvaluation,
  check({ form, siblings }) {
    const line = totalLine(form);
    const basic = narrated([form, ...siblings], '基本支出');
    const project = narrated([form, ...siblings], '项目支出');
    if (!line?.executed || !basic || !project?.gt(0) || !line.executed.eq(basic)) return [];
    const due = figure(basic.plus(project));
    return [
      {
        where: `${line.where}.executed`,
        said: `${figure(line.executed)}万元`,
        computed: `${due}万元`,
        message: `${line.label}的全年执行数${figure(line.executed)}万元只含基本支出，报告另有项目支出${figure(project)}万元，合计应为${due}万元，请核对口径。`,
      },
    ];
  },
});
