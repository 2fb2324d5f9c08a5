import type { NarratedFigure } from '#domain/form';
import { dense, type GridCell } from '../row.ts';

/** Numbers that running text names and that tables or other sentences may contradict. A new one is a new line here. */
const names: readonly (readonly [string, string])[] = [
  ['staff.onPost', '在职在编'],
  ['staff.onPost', '在职人员'],
  ['staff.onPost', '实有人员'],
  ['staff.admin', '行政编'],
  ['staff.admin', '行政'],
  ['staff.institution', '事业编'],
  ['staff.institution', '事业'],
  ['staff.retired', '退休人员'],
  ['staff.quota', '编制'],
  ['income.total', '总收入'],
  ['income.total', '收入合计'],
  ['income.fiscal', '一般公共预算财政拨款收入'],
  ['income.fiscal', '财政拨款收入'],
  ['income.carryover', '上年结转'],
  ['budget.initial', '年初预算'],
  ['budget.annual', '全年预算'],
  ['budget.annual', '调整后预算'],
  ['budget.annual', '预算调整'],
  ['expense.total', '总支出'],
  ['expense.total', '支出合计'],
  ['expense.total', '全年执行'],
  ['expense.total', '支出'],
  ['expense.basic', '基本支出'],
  ['expense.basic.personnel', '人员经费'],
  ['expense.basic.public', '日常公用经费'],
  ['expense.basic.public', '公用经费'],
  ['expense.project', '项目支出'],
  ['expense.rate', '预算执行率'],
  ['expense.rate', '执行率'],
  ['expense.official', '“三公”经费'],
  ['expense.official', '三公经费'],
];
const idOf = new Map(names.map(([id, label]) => [label, id]));
const labels = [...idOf.keys()].toSorted((a, b) => b.length - a.length).join('|');
const before = '(?<=^|[^\\u4e00-\\u9fff]|其中|全年|年度?|本年|共有|共|有|和|及|为|包括|完成)';
const between = '(?:人员|编制|资金|决算|预算|金额|总额|数)*(?:合计|共计|总计)?(?:为|是|有|达到|达|共|约|：|:)?';
const figure = new RegExp(
  `${before}(${labels})${between}(\\d[\\d,]{0,20}(?:\\.\\d{1,10})?)(万元|亿元|元|人|名|个|%|％)`,
  'g',
);
const totalScore =
  /(?:总分|总得分|综合得分|自评得分|自评分|最终得分|评价得分)(?:为|是|：|:)?\s*(\d{1,3}(?:\.\d{1,6})?)(分)/g;

const moneyIn = (text: string) =>
  [...text.matchAll(figure)].map(({ index, 1: label, 2: value, 3: unit }) => ({
    index,
    id: idOf.get(label!)!,
    label: label!,
    value: value!,
    unit: unit!,
  }));
const scoresIn = (text: string) =>
  [...text.matchAll(totalScore)].map(({ index, 1: value, 2: unit }) => ({
    index,
    id: 'score.total',
    label: '自评总分',
    value: value!,
    unit: unit!,
  }));

/** The named figures of a paragraph in their order; none once a form holds 500. */
export const figuresIn = (cell: GridCell, already: number): NarratedFigure[] => {
  const text = dense(cell.text);
  return [...moneyIn(text), ...scoresIn(text)]
    .toSorted((a, b) => a.index - b.index)
    .slice(0, 500 - already)
    .map(({ id, label, value, unit }) => ({ id, label, value, unit, at: cell.at }));
};
