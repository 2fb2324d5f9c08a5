import { brief, wordsOf } from '../cells.ts';
import { anyOf } from '../lexicon.ts';
import { contradictions, shares, unwanted } from '../lexicons/semantics.ts';
import { rowsOf, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const share = anyOf(shares);
const bad = anyOf(unwanted);
const wrong = contradictions.map(({ words, ...rest }) => ({ pattern: new RegExp(words, 'u'), ...rest }));

type Fault = Pick<Complaint, 'said' | 'computed' | 'severity'>;

const inWords = (row: Row): Fault | null => {
  const text = wordsOf(row.indicator.target).replace(/\s/g, '');
  const fault = wrong.find(({ pattern }) => pattern.test(text));
  if (!fault) return null;
  const said = fault.pattern.exec(text)?.[0] ?? text;
  return { said: brief(said, 40), computed: fault.why, severity: fault.severity };
};

/** A share of a whole can neither exceed it nor be meant as a ceiling. */
const inFigures = ({ indicator, target }: Row): Fault | null => {
  const name = indicator.level3.trim();
  if (target.unit !== '%' || !target.value || !share.test(name) || bad.test(name)) return null;
  const said = [indicator.target.operator, wordsOf(indicator.target)].filter(Boolean).join(' ');
  if (target.value2?.lt(target.value)) return { said, computed: '区间的上限小于下限', severity: 'RED' };
  const over = target.value.gt(100) || (target.operator === 'GT' && target.value.eq(100));
  if (over) return { said, computed: '比率不可能超过100%', severity: 'RED' };
  const ceiling = target.operatorExplicit && (target.operator === 'LTE' || target.operator === 'LT');
  return ceiling && target.value.lt(100) ? { said, computed: '越高越好的比率写成了上限', severity: 'RED' } : null;
};

export const semantics = defineRule({
  code: 'G07',
  name: '指标值语义错误',
  severity: 'RED',
  formula: '指标值的方向、范围和文字应自洽',
  check: ({ form }) =>
    rowsOf(form).flatMap((row) => {
      const fault = inWords(row) ?? inFigures(row);
      if (!fault) return [];
      return [
        {
          where: row.where,
          ...fault,
          message: `${row.name}的指标值“${fault.said}”有误：${fault.computed}，请改正。`,
        },
      ];
    }),
});
