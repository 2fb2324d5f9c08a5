import { wordsOf } from '../cells.ts';
import { isSatisfaction, rowsOf, type Row } from '../rows.ts';
import { defineRule } from '../rule.ts';

const bound = /以上|以下|以内|不低于|不少于|超过|[≥≤><]/;
const survey = /问卷|调查|测评|样本|回收|抽样|访谈|[份人户]/;

const reasonOf = ({ indicator, actual }: Row): string | null => {
  const words = wordsOf(indicator.actual);
  if (actual.kind === 'RANGE') return '是区间';
  if (/\d/.test(words) && bound.test(words)) return '只重复了目标的界限';
  const basis = [indicator.deviationReason, ...(indicator.notes ?? [])].map((cell) => wordsOf(cell)).join('');
  return /^100(?:\.0+)?%$/.test(words) && !survey.test(basis) ? '是100%而没有调查依据' : null;
};

export const satisfactionNotMeasured = defineRule({
  code: 'S12',
  name: '满意度为区间/非实测值',
  severity: 'YELLOW',
  formula: '满意度完成值＝调查实测值',
  check: ({ form }) =>
    rowsOf(form)
      .filter(isSatisfaction)
      .flatMap((row) => {
        const reason = reasonOf(row);
        if (reason === null) return [];
        const said = wordsOf(row.indicator.actual);
        return [
          {
            where: `${row.where}.actual`,
            said,
            computed: '应为调查实测值',
            message: `${row.name}的完成值“${said}”${reason}，不是调查得出的实测值，请填写实测满意度并注明样本数。`,
          },
        ];
      }),
});
