import type { IndicatorSet } from '../../form.ts';
import { isFilled } from '../cells.ts';
import { bare } from '../likeness.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { hasContent, isSatisfaction, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

/** 指标1, 三级指标, 指标…: words of the empty template. */
const fromTemplate = /^(?:(?:一|二|三)级)?指标(?:名称|内容)?(?:\d{1,2}|[一二三四五六七八九十])?$|^[xX×]{2,}/;
const stem = (name: string): string => bare(name).replace(/指标$/, '');

/** 服务对象满意度 names its measure by itself; with 指标 at its end it is the head of the column again. */
const repeatsHead = ({ indicator }: Row): boolean => {
  const [name, head] = [bare(indicator.level3), bare(indicator.level2)];
  if (name === '' || head === '') return false;
  if (isSatisfaction({ indicator } as Row)) return name === head && name.endsWith('指标');
  return stem(name) === stem(head);
};

const isPlaceholder = (row: Row): boolean => fromTemplate.test(bare(row.indicator.level3)) || repeatsHead(row);

/** An empty row of the template is no indicator yet. */
const isUsed = (row: Row): boolean => hasContent(row.target) || hasContent(row.actual) || isFilled(row.indicator.score);

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter((row) => isUsed(row) && isPlaceholder(row));
  const [first] = rows;
  if (!first) return [];
  return [
    {
      where: rowsAt(set, rows),
      said: `三级指标“${first.indicator.level3.replace(/\s/g, '')}”`,
      computed: `${rows.length}项与二级指标同名或为模板占位`,
      message: `${numbersOf(rows)}共${rows.length}项的三级指标只写了二级指标名称或模板占位文字，没有指标内容，请为每项写明具体的三级指标名称，指标值栏只填目标值。`,
    },
  ];
};

export const placeholderName = defineRule({
  code: 'G01',
  name: '三级指标为占位名称',
  severity: 'RED',
  formula: '三级指标名称≠二级指标名称，也不是“指标1”等占位',
  check: ({ form }) => form.indicatorSets.flatMap(complaintOn),
});
