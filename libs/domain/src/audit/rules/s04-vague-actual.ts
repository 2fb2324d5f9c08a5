import type { IndicatorSet } from '../../form.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import { wordsOf } from '../cells.ts';
import { emptyResults } from '../lexicons/vague.ts';
import { bare } from '../likeness.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { isFull, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { isTier } from '../standard.ts';

/** Longer words may well show something. */
const longest = 24;
/** 按时 answers a question on time. */
const inTime = /按时|及时|按期|如期|准时/;

const isVague = (row: Row, scheme: Scheme): boolean => {
  const words = bare(wordsOf(row.indicator.actual));
  if (words === '' || words.length > longest || !isFull(row) || isTier(words, scheme)) return false;
  if (row.indicator.level2Code === 'TIMELINESS' && inTime.test(words)) return false;
  return emptyResults.test(words);
};

const complaintsOn = (set: IndicatorSet, scheme: Scheme): Complaint[] => {
  const rows = rowsOfSet(set).filter((row) => isVague(row, scheme));
  const [first] = rows;
  if (!first) return [];
  const said = [...new Set(rows.map(({ indicator }) => wordsOf(indicator.actual)))];
  return [
    {
      where: rowsAt(set, rows),
      against: `${first.where}.score`,
      said: said.slice(0, 3).join('、'),
      computed: `${rows.length}项得满分，没有数据`,
      message: `${numbersOf(rows)}共${rows.length}项的完成值只写“${said.slice(0, 3).join('”“')}”，没有数据却得满分，无法核验，请填写实际完成的数量、比率或可查证的事实。`,
    },
  ];
};

export const vagueActual = defineRule({
  code: 'S04',
  name: '完成值含糊、无法核验',
  severity: 'YELLOW',
  formula: '得满分的指标，完成值应有数据或事实',
  check: ({ form, scheme }) => form.indicatorSets.flatMap((set) => complaintsOn(set, scheme)),
});
