import { evalScopes } from '#domain/vocabulary';
import type { EvalScope } from '#domain/form';
import { filled, key, type Row } from '../row.ts';
import { isTitle } from './words.ts';

/** What the house itself prints behind a form: its heading, and the first word of each of its tables. */
export const annexTitle = (scope: EvalScope): string => `${evalScopes[scope]}绩效审核情况表`;
export const annexHeads = { scores: '得分对照', findings: '序号', opinions: '审核环节' } as const;

const titles = new Set((Object.keys(evalScopes) as EvalScope[]).map(annexTitle));
const heads = new Set<string>(Object.values(annexHeads));

const only = (row: Row | undefined): string => {
  const cells = row ? filled(row) : [];
  return cells.length === 1 ? key(cells[0]!.text) : '';
};

const begins = (rows: readonly Row[], index: number): boolean => {
  if (!titles.has(only(rows[index]))) return false;
  const next = rows.slice(index + 1, index + 4).find((row) => filled(row).length > 0);
  return next !== undefined && heads.has(key(filled(next)[0]!.text));
};

/** The file as it was filled in: without the scores, findings and opinions that were printed behind its forms. */
export const withoutAnnexes = (rows: readonly Row[]): readonly Row[] => {
  if (!rows.some((_, index) => begins(rows, index))) return rows;
  let inAnnex = false;
  return rows.filter((row, index) => {
    inAnnex = begins(rows, index) || (inAnnex && !isTitle(only(row)));
    return !inAnnex;
  });
};
