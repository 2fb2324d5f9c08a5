import type { Cell, FundRow } from '#domain/form';
import { oneLine, type GridCell } from '../row.ts';
import { align, type Columns } from './align.ts';
import type { Draft, RowReader } from './draft.ts';
import { fundColumn, fundSource, isFundBlock, suitsFund, type FundColumn } from './fund-words.ts';
import { indicatorColumn, splitWeight } from './indicator-words.ts';
import { amountUnitIn, isNumeric } from './words.ts';

/** The meaning of the columns of a funds table; null when the row is no such head. */
export const fundColumns = (cells: readonly GridCell[]): Columns<FundColumn> | null => {
  const fields = cells.map(({ text }) => fundColumn(text));
  if (fields[0] !== null && fields.lastIndexOf(fields[0]!) > 0) fields[0] = null;
  const columns = fields.map((field, index) => (field !== null && fields.indexOf(field) === index ? field : null));
  const seen = new Set(columns.filter((field) => field !== null));
  const amounts = ['initialBudget', 'annualBudget', 'executed'].filter((field) => seen.has(field as FundColumn)).length;
  const levels = cells.some(({ text }) => indicatorColumn(text)?.startsWith('level'));
  if (amounts === 0 || seen.size < 2 || levels) return null;
  const first = columns.findIndex((field) => field !== null);
  if (first === 0) return ['label', ...columns];
  return columns.map((field, index) => (index === first - 1 ? 'label' : field));
};

export const fundsHead: RowReader = (draft, cells, inTable) => {
  const columns = inTable ? fundColumns(cells) : null;
  if (columns === null) return false;
  noteUnit(draft, cells);
  draft.section = { in: 'funds', columns, head: cells, weight: printedWeight(cells) };
  draft.form.funds ??= { rows: [], declared: null };
  draft.read(...cells.filter(({ text }) => fundColumn(text) !== null || isFundBlock(text)));
  return true;
};

/** 预算执行情况（20分）: the weight of the sum, where the table has no column for it. */
const printedWeight = (cells: readonly GridCell[]): Cell | null => {
  const block = cells.find(({ text }) => isFundBlock(text));
  const weight = block ? splitWeight(block.text).weight : null;
  return block && weight !== null ? { raw: weight, at: block.at } : null;
};

/** 项目资金（万元）: the unit of all amounts, printed beside the table. */
const noteUnit = (draft: Draft, cells: readonly GridCell[]): void => {
  const unit = cells.map(({ text }) => (text.length <= 60 ? amountUnitIn(text) : null)).find((found) => found !== null);
  if (unit) draft.form.header.amountUnit = unit;
};

const freeKey = (rows: readonly FundRow[], wanted: string): string => {
  const taken = new Set(rows.map((row) => row.key));
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}_${count}`)) count += 1;
  return `${wanted}_${count}`;
};

/** 其中：… under a part, or a part of a part by its name, belongs to that part; everything else to the sum. */
const parentOf = (rows: readonly FundRow[], name: string, isTotal: boolean): string | null => {
  if (isTotal || rows.length === 0) return null;
  const above = rows.at(-1)!;
  const nested =
    above.key !== 'TOTAL' &&
    (/^其\s*中/.test(name) || above.parent !== 'TOTAL') &&
    /^其\s*中|公共预算|政府性基金|国有资本/.test(name);
  return nested ? (/^其\s*中/.test(name) ? above.key : above.parent) : 'TOTAL';
};

const labelOf = (text: string): string => oneLine(text).replace(/\s*[：:]$/, '');

type Amounts = Pick<FundRow, 'initialBudget' | 'annualBudget' | 'executed' | 'weight' | 'executionRate' | 'score'>;
const addRow = (rows: FundRow[], name: string, amounts: Amounts): void => {
  const known = fundSource(name);
  const isTotal = known?.key === 'TOTAL' && !rows.some((other) => other.key === 'TOTAL');
  const key = freeKey(rows, known?.key ?? name.slice(0, 30));
  rows.push({ key, label: name, source: known?.source ?? 'OTHER', parent: parentOf(rows, name, isTotal), ...amounts });
};

/** One row of the funds table: its name, and an amount in each column that the table has. */
export const fundRow: RowReader = (draft, cells, inTable) => {
  const { section, form } = draft;
  if (section.in !== 'funds' || !inTable || form.funds === null || form.funds.rows.length >= 60) return false;
  if (cells.length < section.columns.length - 2) return false;
  const row = align(section, cells, suitsFund);
  const name = row.find(({ field }) => field === 'label')?.cell;
  if (name === undefined || name.text === '' || name.text.length > 100) return false;
  const known = fundSource(name.text);
  if (known === null && !row.some(({ field, cell }) => field !== 'label' && field !== null && isNumeric(cell.text)))
    return false;
  const at = (field: FundColumn): FundRow['executed'] => {
    const found = row.find((one) => one.field === field)?.cell;
    return found === undefined ? (section.columns.includes(field) ? { raw: '' } : null) : draft.putFigure(found);
  };
  addRow(form.funds.rows, labelOf(name.text), {
    initialBudget: at('initialBudget'),
    annualBudget: at('annualBudget'),
    executed: at('executed'),
    weight: at('weight') ?? (fundSource(name.text)?.key === 'TOTAL' ? section.weight : null),
    executionRate: at('executionRate'),
    score: at('score'),
  });
  draft.read(name);
  return true;
};

const none: Amounts = {
  initialBudget: null,
  annualBudget: null,
  executed: null,
  weight: null,
  executionRate: null,
  score: null,
};
/** The name of a pair row: the sum under 预算数 | amount | 执行数 | amount, else its own word twice. */
const pairName = (labels: readonly GridCell[], known: readonly (FundColumn | null)[]): string | null => {
  if (known.every((field) => field !== null)) return '资金总额';
  const [first, ...others] = labels.map(({ text }) => labelOf(text));
  return first !== undefined && first.length <= 100 && others.every((other) => other === first) && fundSource(first)
    ? first
    : null;
};

/** Tables without a head of their own: 预算数 | amount | 执行数 | amount, below it 其中：财政拨款 | amount | 其中：财政拨款 | amount. */
export const fundPairs: RowReader = (draft, cells, inTable) => {
  const { section, form } = draft;
  const from = cells.length % 2 === 1 ? 1 : 0;
  const labels = cells.filter((_, index) => index >= from && (index - from) % 2 === 0);
  const amounts = cells.filter((_, index) => index >= from && (index - from) % 2 === 1);
  if (
    !inTable ||
    section.in === 'indicators' ||
    amounts.length < 2 ||
    amounts.some(({ text }) => text !== '' && !isNumeric(text))
  )
    return false;
  const known = labels.map(({ text }) => fundColumn(text.replace(/[：:]$/, '')));
  const fields = known.every((field) => field !== null) ? known : section.in === 'fundPairs' ? section.fields : [];
  const name = pairName(labels, known);
  if (
    name === null ||
    fields.length !== amounts.length ||
    new Set(fields).size < fields.length ||
    (form.funds?.rows.length ?? 0) >= 60
  )
    return false;
  noteUnit(draft, cells);
  form.funds ??= { rows: [], declared: null };
  addRow(form.funds.rows, name, {
    ...none,
    ...Object.fromEntries(fields.map((field, index) => [field, draft.putFigure(amounts[index]!)])),
  });
  draft.section = { in: 'fundPairs', fields };
  draft.read(...labels, ...cells.slice(0, from).filter(({ text }) => isFundBlock(text)));
  return true;
};
