import type { Cell, Form } from '#domain/form';
import { key, oneLine, type GridCell } from '../row.ts';
import type { Draft, RowReader } from './draft.ts';
import { isFundBlock } from './fund-words.ts';
import { amountUnitIn, isNumeric } from './words.ts';

type Declared = NonNullable<NonNullable<Form['funds']>['declared']>;
type Nature = 'byIncomeNature' | 'byExpenditureNature';

const income =
  /^(?:一般公共预算|政府性基金|国有资本经营预算|社会保险基金|财政拨款|财政资金|财政专户|纳入专户|非税收入|事业收入|事业单位经营收入|经营收入|上级补助|上级|单位资金|自有资金|其他资金|其他收入|其它资金|上年结转|上年结余|当年财政拨款|中央|省级|市级|县级|地方)/;
const expenditure =
  /^(?:基本支出|项目支出|人员经费|人员支出|公用经费|日常公用经费|公用支出|运转类|特定目标类|经营支出)/;
const totalName = /^(?:年度|项目|部门|预算|全年|本年)*(?:资金|预算|支出|收入)?(?:总额|总计)$/;
const natureName = /^按(?:(收入|资金|来源)|支出).{0,6}分$/;

const parts = /^\s*(?:其\s*中\s*[：:]?)?\s*([^：:]{2,24}?)\s*(?:[：:]\s*([\s\S]*))?$/;
/** 其中：一般公共预算：468.26万元 → its name and its amount, if one stands in the same cell. */
const named = (cell: GridCell): { name: string; inline: string | null } | null => {
  const found = cell.text.length > 120 ? null : parts.exec(cell.text);
  return found ? { name: oneLine(found[1]!.trim()), inline: found[2] === undefined ? null : found[2].trim() } : null;
};

type Place = 'total' | Nature | `${Nature}.total`;
const placeOf = (name: string): Place | null => {
  const word = key(name);
  const nature = natureName.exec(word);
  if (nature) return nature[1] ? 'byIncomeNature.total' : 'byExpenditureNature.total';
  if (expenditure.test(word)) return 'byExpenditureNature';
  return totalName.test(word) ? 'total' : income.test(word) ? 'byIncomeNature' : null;
};

const isDeclared = (cell: GridCell | undefined): boolean => {
  const part = cell && named(cell);
  return part !== null && part !== undefined && placeOf(part.name) !== null;
};

const store = (declared: Declared, place: Place, label: string, amount: Cell): boolean => {
  if (place === 'total') {
    if (declared.total !== null) return false;
    declared.total = amount;
    return true;
  }
  const [nature, total] = place.split('.') as [Nature, string | undefined];
  const split = (declared[nature] ??= { total: null, items: [] });
  if (total) {
    if (split.total !== null) return false;
    split.total = amount;
  } else if (split.items.length < 40) split.items.push({ label, amount });
  else return false;
  return true;
};

/** The amount of a name without one in its own cell is the next cell, if that holds an amount or nothing. */
const amountBehind = (draft: Draft, next: GridCell | undefined): Cell | null =>
  next !== undefined && (next.text === '' || isNumeric(next.text)) && !isDeclared(next) ? draft.putFigure(next) : null;

/** Declared money of a unit, by the nature of income and of expenditure, each as `name：amount` or name | amount. */
export const declaredFunds: RowReader = (draft, cells, inTable) => {
  const start = cells.findIndex(isDeclared);
  if (!inTable || start < 0 || start > 2 || draft.section.in === 'indicators') return false;
  if (cells.slice(0, start).some((cell) => cell.text.length > 40)) return false;
  draft.form.funds ??= { rows: [], declared: null };
  const declared = (draft.form.funds.declared ??= { total: null, byIncomeNature: null, byExpenditureNature: null });
  for (const cell of cells.slice(0, start).filter(({ text }) => isFundBlock(text))) {
    draft.form.header.amountUnit = amountUnitIn(cell.text) ?? draft.form.header.amountUnit;
    draft.read(cell);
  }
  cells.forEach((cell, index) => {
    const part = index < start ? null : named(cell);
    const place = part && placeOf(part.name);
    if (!part || !place) return;
    const amount = part.inline
      ? { raw: part.inline, at: cell.at }
      : (amountBehind(draft, cells[index + 1]) ?? { raw: '', at: cell.at });
    if (store(declared, place, part.name, amount)) draft.read(cell);
  });
  draft.section = { in: 'declared' };
  return true;
};
