import type { Level2Code } from '../../form.ts';
import { isRate } from '../../values/value.ts';
import { brief, wordsOf } from '../cells.ts';
import { anyOf, without } from '../lexicon.ts';
import * as lexicons from '../lexicons/dimensions.ts';
import { hasContent, rowsOf, type Row } from '../rows.ts';
import { defineRule } from '../rule.ts';

const nature = anyOf(lexicons.ecological);
const figurative = anyOf(lexicons.figurative);
const economy = anyOf(lexicons.economic);
const office = anyOf(lexicons.officeWork);
const transfers = anyOf(lexicons.officeWork.slice(-1));
const time = anyOf(lexicons.timely);
const degree = anyOf(lexicons.degreeOfWork);
const progress = anyOf(lexicons.spendingProgress);
const cost = anyOf(lexicons.costly);

type Question = (text: string, row: Row) => string | null;

/** What each dimension must show; null when the row is in its place, or when nobody can tell. */
const questions: Readonly<Partial<Record<Level2Code, Question>>> = {
  ECOLOGICAL: (text) => (nature.test(without(text, figurative)) ? null : '没有涉及自然资源、环境或节约的内容'),
  ECONOMIC: (text) => {
    if (transfers.test(text) && !economy.test(without(text, transfers)))
      return '说的是资金拨付、支付过程，不是经济效益';
    return economy.test(text) || !office.test(text) ? null : '说的是工作机制、管理或社会秩序，没有经济内容';
  },
  TIMELINESS: (text) => (time.test(text) || !degree.test(text) ? null : '说的是完成程度或质量，没有时间要求'),
  COST: (text, { target, indicator }) => {
    const aboutBudget = /预算/.test(indicator.level1 + indicator.level2);
    const share = isRate(target) && progress.test(text) && !cost.test(text);
    return share && !aboutBudget ? '说的是资金支付进度，不是成本' : null;
  },
  QUANTITY: (_, { indicator }) =>
    /满意(?:度|率)$/.test(indicator.level3.trim()) ? '是满意度，应列入满意度指标' : null,
};

/** Name, target and explanation together: a placeholder name leaves the content to the target. */
const textOf = ({ indicator }: Row): string => {
  const { level2, level3, target, notes = [] } = indicator;
  const name = level3.replace(/\s/g, '') === level2.replace(/\s/g, '') ? '' : level3;
  return [name, wordsOf(target), ...notes.slice(0, 1).map(wordsOf)].join('\n').replace(/[ \t]/g, '');
};

export const dimension = defineRule({
  code: 'G03',
  name: '指标与维度错配',
  severity: 'YELLOW',
  formula: '指标内容应属于所在的二级指标',
  check: ({ form }) =>
    rowsOf(form).flatMap((row) => {
      const code = row.indicator.level2Code;
      const reason = code && hasContent(row.target) ? questions[code]?.(textOf(row), row) : null;
      if (!reason) return [];
      const level2 = row.indicator.level2.replace(/\s/g, '');
      return [
        {
          where: row.where,
          said: `${level2}“${brief(textOf(row).trim().replace(/\n/g, '：'), 40)}”`,
          computed: reason,
          message: `${row.name}列在“${level2}”，${reason}，请调整到相应的二级指标，或改写为符合该维度的内容。`,
        },
      ];
    }),
});
