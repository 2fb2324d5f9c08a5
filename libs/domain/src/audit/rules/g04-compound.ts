import type { IndicatorSet } from '../../form.ts';
import { brief, wordsOf } from '../cells.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** Marks of an enumeration: 一是, 1., （2）, ①. */
const mark =
  /(?:^|[。；;，,、：:\s])\s*(?:\d{1,2}(?:[.．](?!\d)|[、）)])|[（(](?:\d{1,2}|[一二三四五六七八九十])[）)]|[一二三四五六]是|[①-⑩])/gu;
/** A name is one thing; so many clauses are a work plan. */
const mostClauses = 2;

const marksIn = (text: string): number => [...text.matchAll(mark)].length;
const clausesIn = (text: string): number =>
  text
    .replace(/[（(][^（()）]{0,200}[)）]/g, '')
    .split(/[，；。,;]/)
    .filter((clause) => clause.trim().length > 3).length;
/** Sentences side by side in a target: 培训4次；宣传2次. */
const statementsIn = (text: string): number => text.split(/[；;]/).filter((part) => part.trim().length > 3).length;

const isCompound = ({ indicator }: Row): boolean => {
  const [name, target] = [indicator.level3, wordsOf(indicator.target)];
  return marksIn(name) > 1 || marksIn(target) > 1 || clausesIn(name) > mostClauses || statementsIn(target) > 1;
};

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter(isCompound);
  const [first] = rows;
  if (!first) return [];
  return [
    {
      where: rowsAt(set, rows),
      said: brief(`${first.indicator.level3.trim()}：${wordsOf(first.indicator.target)}`, 40),
      computed: `${rows.length}项各含多项内容`,
      message: `${numbersOf(rows)}指标在一条里并列写了几项内容，无法逐项评分，请拆分为几条，每条只考核一项内容。`,
    },
  ];
};

export const compound = defineRule({
  code: 'G04',
  name: '一条指标含多项内容',
  severity: 'YELLOW',
  formula: '一条指标＝一项考核内容',
  check: ({ form }) => form.indicatorSets.flatMap(complaintOn),
});
