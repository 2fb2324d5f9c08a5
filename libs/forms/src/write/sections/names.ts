import type { Cell, Header } from '#domain/form';
import { name, words, type PartCell, type Section } from '../grid.ts';

type Pair = readonly [label: string, value: Cell];
const named = (label: string, value: Cell | null): Pair[] => (value === null ? [] : [[label, value]]);

const whole = ([label, value]: Pair): PartCell[] => [name(label), words(value.raw, { columns: 3 })];
const halves = (pairs: readonly Pair[]): PartCell[] =>
  pairs.flatMap(([label, value]) => [name(label), words(value.raw)]);

/** Who and what the table is about: 项目名称, 部门名称, 主管部门 beside 实施单位. Places that the form lacks are left out. */
export const names = (header: Header): Section[] => {
  const { projectName, projectCode, department, competentDepartment, implementingUnit } = header;
  const same = competentDepartment !== null && department?.raw === competentDepartment.raw;
  const pair = [...named('主管部门', competentDepartment), ...named('实施单位', implementingUnit)];
  const rows = [
    ...named('项目名称', projectName).map(whole),
    ...named('项目编码', projectCode).map(whole),
    ...named('部门名称', same ? null : department).map(whole),
    ...(pair.length === 2 ? [halves(pair)] : pair.map(whole)),
  ];
  return rows.length === 0 ? [] : [{ parts: [{ widths: [12, 30, 10, 28], rows }] }];
};
