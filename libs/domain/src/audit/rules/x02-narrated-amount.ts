import { Decimal, round } from '../../decimal.ts';
import { figure } from '../cells.ts';
import { fundsLines, type FundsLine } from '../funds.ts';
import { sentencesOf } from '../narrated.ts';
import { oncePerPlace, proseOf } from '../places.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

type Column = 'initial' | 'annual' | 'executed' | 'rate';

/** The names under which running text repeats a column of the funds table. */
const named: readonly { column: Column; cell: string; words: string; unit: string }[] = [
  { column: 'initial', cell: 'initialBudget', words: '年初预算(?:数|安排|批复)?', unit: '万元' },
  { column: 'annual', cell: 'annualBudget', words: '全年预算数?|调整后预算数?', unit: '万元' },
  { column: 'executed', cell: 'executed', words: '全年执行数?|预算执行数|全年(?:实际)?支出', unit: '万元' },
  { column: 'rate', cell: 'executionRate', words: '预算执行率', unit: '%' },
];
const linking = '(?:金额|资金)?(?:合计|共计|总计|共)?(?:为|是|达到?|:)?';
const patterns = named.map(({ words, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`(${words})${linking}(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)(亿元|万元|元|%)`, 'g'),
}));
const factor: Readonly<Record<string, string>> = { 元: '0.0001', 万元: '1', 亿元: '10000', '%': '1' };

interface Mention {
  where: string;
  label: string;
  printed: string;
  value: Decimal;
  /** Digits after the point, in 万元. */
  places: number;
}

const mentionsIn = (where: string, text: string, pattern: RegExp, unit: string): Mention[] =>
  sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(pattern)].flatMap(([, label = '', digits = '', said = '']) => {
      if ((said === '%') !== (unit === '%')) return [];
      const value = new Decimal(digits.replaceAll(',', '')).times(factor[said] ?? 1);
      const printed = new Decimal(factor[said] ?? 1).times(
        new Decimal(1).div(10 ** (digits.split('.')[1]?.length ?? 0)),
      );
      return [{ where, label, printed: `${digits}${said}`, value, places: Math.min(6, printed.decimalPlaces()) }];
    }),
  );

const agrees = ({ value, places }: Mention, lines: readonly FundsLine[], column: Column): boolean =>
  lines.some((line) => line[column] && round(line[column], places).eq(value));

/** A text that names several amounts of a column may speak of several projects: one that agrees is enough. */
const check = ({ form }: AuditCase): Complaint[] => {
  const lines = fundsLines(form);
  const total = lines.find(({ row }) => row.key === 'TOTAL');
  if (!total) return [];
  return patterns.flatMap(({ column, cell, pattern, unit }) => {
    const mentions = proseOf(form).flatMap(({ where, text }) => mentionsIn(where, text, pattern, unit));
    const [first] = mentions;
    const tabled = total[column];
    if (!first || !tabled || mentions.some((mention) => agrees(mention, lines, column))) return [];
    const stated = `${figure(round(tabled, column === 'rate' ? 2 : 4))}${unit}`;
    return [
      {
        where: first.where,
        against: `${total.where}.${cell}`,
        said: `${first.label}${first.printed}`,
        computed: `资金表${stated}`,
        message: `文中“${first.label}${first.printed}”与资金表的${stated}不一致，请核对后统一。`,
      },
    ];
  });
};

export const narratedAmount = defineRule({
  code: 'X02',
  name: '叙述金额与表格不符',
  severity: 'RED',
  formula: '文中金额＝资金表同名金额',
  check: (audited) => oncePerPlace(check(audited)),
});
