import { wordsOf } from '../cells.ts';
import { selfEvaluation } from '../kinds.ts';
import { attainment, isDeducted, isOverAchieved, rowsOf } from '../rows.ts';
import { defineRule } from '../rule.ts';

const empty = /^(?:0+(?:\.0+)?%?|无|没有|[/\\\-—]+|N\/?A|不适用|[….]+)[。；;]?$/i;

/** A “无” is an answer only where there is nothing to explain. */
export const emptyReason = defineRule({
  code: 'C12',
  name: '偏差原因栏填无效内容',
  severity: 'BLUE',
  formula: '应说明原因时，原因栏不填“无”“0”“/”',
  kinds: selfEvaluation,
  check: ({ form, scheme }) =>
    rowsOf(form).flatMap((row) => {
      const said = wordsOf(row.indicator.deviationReason);
      const due = attainment(row) === 'missed' || isDeducted(row) || isOverAchieved(row, scheme.overAchievement);
      if (!due || !empty.test(said)) return [];
      return [
        {
          where: `${row.where}.deviationReason`,
          said,
          computed: '应填偏差原因',
          message: `${row.name}与目标有偏差或被扣分，偏差原因却填“${said}”，请写明具体原因。`,
        },
      ];
    }),
});
