import type { Form, Narrative } from '../../form.ts';
import { narrow } from '../../values/width.ts';
import { report } from '../kinds.ts';
import { outline } from '../places.ts';
import { defineRule } from '../rule.ts';

const numerals = '一二三四五六七八九十';
const numbering = /^(?:([（(])\s*)?([一二三四五六七八九十]{1,3}|\d{1,2})\s*([）)]|[、.．])?/;

interface Heading {
  parent: string;
  /** 1 for 一 and for 1. */
  number: number;
  /** What the number is written like: (一), (1), 一、 or 1. */
  style: string;
  title: string;
}

const valueOf = (digits: string): number => {
  if (/^\d/.test(digits)) return Number(digits);
  if (digits.length === 1) return numerals.indexOf(digits) + 1;
  return digits.startsWith('十') ? 10 + numerals.indexOf(digits.charAt(1)) + 1 : 0;
};

const headingOf = ({ path, title, heading }: Narrative): Heading | null => {
  const [, open, digits, close] = numbering.exec(narrow(heading ?? '').replace(/\s/g, '')) ?? [];
  if (digits === undefined || (open === undefined && close === undefined)) return null;
  const kind = /^\d/.test(digits) ? '1' : '一';
  const style = open === undefined ? `${kind}、` : `(${kind})`;
  return { parent: path.split('.').slice(0, -1).join('.'), number: valueOf(digits), style, title };
};

const repeated = (headings: readonly Heading[]): string[] =>
  headings
    .filter((one, index) =>
      headings.slice(0, index).some(({ parent, title }) => parent === one.parent && title === one.title),
    )
    .map(({ title }) => `标题“${title}”重复`);

/** Headings directly below one chapter. */
const byParent = (headings: readonly Heading[]): Heading[][] => {
  const groups = new Map<string, Heading[]>();
  for (const heading of headings) groups.set(heading.parent, [...(groups.get(heading.parent) ?? []), heading]);
  return [...groups.values()];
};

const gaps = (headings: readonly Heading[]): string[] =>
  headings.flatMap(({ number, title }, index) => {
    const before = headings[index - 1]?.number ?? 0;
    return number > before + 1 ? [`“${title}”前缺第${before + 1}个编号`] : [];
  });

const mixed = (headings: readonly Heading[]): string[] => {
  const styles = [...new Set(headings.map(({ style }) => style))];
  return styles.length > 1 ? [`同级编号${styles.join('与')}混用`] : [];
};

const faultsOf = ({ narrative }: Form): string[] => {
  const headings = narrative.flatMap((section) => headingOf(section) ?? []);
  const unnumbered = narrative
    .filter(({ title }) => title.startsWith('（缺编号）'))
    .map(({ title }) => `“${title.replace(/^（缺编号）/, '')}”缺编号`);
  return [
    ...repeated(headings),
    ...byParent(headings).flatMap((group) => [...gaps(group), ...mixed(group)]),
    ...unnumbered,
  ];
};

export const headings = defineRule({
  code: 'F02',
  name: '标题重复/编号混乱',
  severity: 'BLUE',
  formula: '同级标题不重复，编号连续、样式一致',
  kinds: report,
  check: ({ form }) => {
    const faults = [...new Set(faultsOf(form))];
    if (faults.length === 0) return [];
    return [
      {
        where: outline,
        said: faults.slice(0, 4).join('；'),
        computed: '编号应连续、样式一致',
        message: `报告的标题和编号有误：${faults.slice(0, 4).join('；')}，请按“一、（一）1.（1）”的层次统一。`,
      },
    ];
  },
});
