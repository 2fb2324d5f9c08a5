import type { Form, IndicatorSet } from '../../form.ts';
import { counterpart } from '../pairing.ts';
import { bare } from '../likeness.ts';
import { numbersOf, rowsAt } from '../places.ts';
import { hasContent, isSatisfaction, rowsOf, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const standard =
  /^(?:(?:产出)?(?:数量|质量|时效|成本)|经济成本|社会成本|生态环境成本|(?:经济|社会|生态|环境|生态环境)效益|可持续(?:影响|发展|性|发展影响)?|[^效]*满意度?)$/;
/** Level 1 that a level 2 hangs below in the official tree. */
const parents: Readonly<Record<string, readonly string[]>> = {
  QUANTITY: ['OUTPUT'],
  QUALITY: ['OUTPUT'],
  TIMELINESS: ['OUTPUT'],
  COST: ['OUTPUT', 'COST'],
  ECONOMIC: ['BENEFIT', 'COST'],
  SOCIAL: ['BENEFIT', 'COST'],
  ECOLOGICAL: ['BENEFIT', 'COST'],
  SUSTAINABLE: ['BENEFIT'],
  SATISFACTION: ['SATISFACTION'],
};
/** Whoever gives the orders is not served. */
const notServed = /上级|主管部门|领导|协作|协同|配合|相关部门|兄弟单位|同级部门/;

const headOf = ({ indicator }: Row): string => bare(indicator.level2).replace(/(?:指标)?等?$/, '');

const faultOf = (row: Row, other: Form | null): string | null => {
  const { level2Code, level1Code, level1, level3 } = row.indicator;
  const head = headOf(row);
  if (head === '') return null;
  if (!standard.test(head)) return `二级指标“${head}”不在规范的二级指标之列`;
  if (level2Code && parents[level2Code]?.includes(level1Code) === false) {
    return `二级指标“${head}”列在“${level1.replace(/\s/g, '')}”之下`;
  }
  const twin = other && rowsOf(other).find(({ indicator }) => bare(indicator.level3) === bare(level3));
  return twin && headOf(twin) !== head ? `二级指标“${head}”在另一张表中为“${headOf(twin)}”` : null;
};

const faults = (set: IndicatorSet, other: Form | null): Complaint[] => {
  const found = rowsOfSet(set).flatMap((row) => {
    const fault = hasContent(row.target) || hasContent(row.actual) ? faultOf(row, other) : null;
    return fault === null ? [] : [{ row, fault }];
  });
  if (found.length === 0) return [];
  const rows = found.map(({ row }) => row);
  const reasons = [...new Set(found.map(({ fault }) => fault))];
  return [
    {
      where: rowsAt(set, rows),
      ...(reasons.some((reason) => reason.includes('另一张表')) ? { against: '目标表、自评表的二级指标' } : {}),
      said: numbersOf(rows),
      computed: reasons.slice(0, 3).join('；'),
      message: `${numbersOf(rows)}的指标体系不规范：${reasons.slice(0, 3).join('；')}，请按统一的一级、二级指标设置，并使目标表与自评表一致。`,
    },
  ];
};

const wrongObject = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set).filter((row) => isSatisfaction(row) && notServed.test(row.indicator.level3));
  if (rows.length === 0) return [];
  return [
    {
      where: rowsAt(set, rows),
      said: rows.map(({ indicator }) => indicator.level3.trim()).join('、'),
      computed: '不是服务对象',
      severity: 'BLUE',
      message: `${numbersOf(rows)}测的是上级或协作部门的满意度，不是服务对象的满意度，请改为服务对象或受益群众。`,
    },
  ];
};

export const indicatorTree = defineRule({
  code: 'G18',
  name: '一级/二级指标体系不规范或前后不一',
  severity: 'YELLOW',
  formula: '二级指标属于规范名称、列在规定的一级指标之下，目标表与自评表相同',
  check: ({ form, siblings }) =>
    form.indicatorSets.flatMap((set) => {
      const tree = faults(set, counterpart(form, siblings));
      return [...tree, ...wrongObject(set).filter(({ where }) => tree.every((one) => one.where !== where))];
    }),
});
