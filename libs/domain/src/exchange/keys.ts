import { said } from './values.ts';
import { number, text, type Column } from './table.ts';

/**
 * Whose row it is, in front of every table. The organisations are named by this house's own codes: their dotted path's
 * second step is the department. The bureau's division code is not held here.
 */
export const keys: readonly Column<unknown>[] = [
  number('fiscal_year', '预算年度', (_, { state }) => String(state.fiscalYear)),
  text('mof_div_code', '财政区划代码', () => null),
  text('dept_code', '部门代码', (_, { state }) => state.unit.path.split('.').slice(0, 2).join('.')),
  text('agency_code', '单位代码', (_, { state }) => state.unit.id),
  text('pro_code', '项目代码', (_, { form }) => said(form.header.projectCode)),
];
