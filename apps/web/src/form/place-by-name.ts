import type { Form, Indicator } from '#domain/form';
import { indicatorColumns, type IndicatorColumn } from './address.ts';
import { changeSet, emptied } from './rows.ts';

type Column = 'level1' | 'level2' | IndicatorColumn | null;

interface Layout {
  columns: readonly Column[];
  body: readonly string[][];
}

interface Asked {
  set: string;
  fixed: boolean;
}

const heads: readonly [RegExp, Exclude<Column, null>][] = [
  [/^一级指标/u, 'level1'],
  [/^二级指标/u, 'level2'],
  [/^三级指标|^指标名称/u, 'level3'],
  [/完成值|完成情况/u, 'actual'],
  [/指标值|目标值/u, 'target'],
  [/^分值|^权重/u, 'weight'],
  [/得分/u, 'score'],
  [/原因|改进措施/u, 'deviationReason'],
];

/** 产出指标（50分） and 产出 指标 are the same name. */
const bare = (name: string): string => name.replace(/\s|[（(].*?[）)]/gu, '');

const under = (rows: readonly string[][], column: number): string[] => rows.map((row) => bare(row[column] ?? ''));

/** Which column of the block is which: by its own heading, or by the names in front. null: it names no rows. */
const layoutOf = (block: readonly string[][], rows: readonly Indicator[], fixed: boolean): Layout | null => {
  const [first = []] = block;
  const headed = first.map((words): Column => heads.find(([pattern]) => pattern.test(bare(words)))?.[1] ?? null);
  if (headed.includes('level3')) return { columns: headed, body: block.slice(1) };
  const knows = (column: number, names: readonly string[]): boolean => {
    const found = under(block, column).find((name) => name !== '');
    return found !== undefined && names.includes(found);
  };
  const names = (level: 'level1' | 'level2' | 'level3') => rows.map((row) => bare(row[level]));
  if (knows(0, names('level1')) && knows(1, names('level2')))
    return { columns: ['level1', 'level2', ...indicatorColumns], body: block };
  if (knows(0, names('level2'))) return { columns: ['level2', ...indicatorColumns], body: block };
  return fixed && knows(0, names('level3')) ? { columns: indicatorColumns, body: block } : null;
};

type Said = Partial<Record<Exclude<Column, null>, string>>;

/** Each row with the names that a merged cell above it lends. */
const saidIn = ({ columns, body }: Layout): Said[] => {
  let above: Said = {};
  return body.map((cells) => {
    const said: Said = {};
    columns.forEach((column, i) => {
      if (column && cells[i]) said[column] = cells[i];
    });
    const level1 = said.level1 ?? above.level1 ?? '';
    above = { level1, level2: said.level2 ?? (said.level1 === undefined ? (above.level2 ?? '') : '') };
    return { ...said, ...above };
  });
};

const written = (row: Indicator, said: Said, fixed: boolean): Indicator => {
  const cells = indicatorColumns.flatMap((column) => {
    const words = said[column];
    if (!words || row[column] === null || (fixed && (column === 'level3' || column === 'target'))) return [];
    return [[column, column === 'level3' ? words : { ...row[column], raw: words }]];
  });
  return { ...row, ...(Object.fromEntries(cells) as Partial<Indicator>) };
};

const belongs = (row: Indicator, said: Said, fixed: boolean): boolean => {
  if (fixed) return said.level3 !== undefined && bare(row.level3) === bare(said.level3);
  return said.level2 ? bare(row.level2) === bare(said.level2) : bare(row.level1) === bare(said.level1 ?? '');
};

/** A block whose rows say which indicators they are of. `lost`: cells of rows that the table does not know. null: it does not say. */
export const placeByName = (
  form: Form,
  block: readonly string[][],
  { set, fixed }: Asked,
): { form: Form; lost: number } | null => {
  const rows = form.indicatorSets.find(({ setId }) => setId === set)?.indicators ?? [];
  const layout = layoutOf(block, rows, fixed);
  if (!layout) return null;
  const now = [...rows];
  const used = new Set<Indicator>();
  let lost = 0;
  for (const said of saidIn(layout)) {
    const own = indicatorColumns.filter((column) => said[column]);
    if (own.length === 0) continue;
    const free = now.findIndex((row) => !used.has(row) && belongs(row, said, fixed));
    const last = now.findLastIndex((row) => belongs(row, said, fixed));
    const from = free >= 0 ? now[free] : fixed || last < 0 ? undefined : emptied(now[last]!);
    if (!from) {
      lost += own.length;
      continue;
    }
    const row = written(from, said, fixed);
    used.add(row);
    now.splice(free >= 0 ? free : last + 1, free >= 0 ? 1 : 0, row);
  }
  return used.size === 0 ? null : { form: changeSet(form, set, () => now), lost };
};
