import type { Form, IndicatorSet } from '../../form.ts';
import { isWhole } from '../parts.ts';
import { hasContent, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type Complaint } from '../rule.ts';

const asked: readonly [name: string, belongs: (row: Row) => boolean][] = [
  ['时效指标', ({ indicator }) => indicator.level2Code === 'TIMELINESS'],
  ['成本指标', ({ indicator }) => indicator.level2Code === 'COST' || indicator.level1Code === 'COST'],
  ['效益指标', ({ indicator }) => indicator.level1Code === 'BENEFIT' && indicator.level2Code !== 'SATISFACTION'],
  ['满意度指标', ({ indicator }) => indicator.level1Code === 'SATISFACTION' || indicator.level2Code === 'SATISFACTION'],
];
/** A table of fewer rows may be an extract. */
const enough = 4;

/** Regions that cut their tree otherwise (履职效能, 管理效率) have dimensions of their own. */
const isUsualTree = (rows: readonly Row[]): boolean =>
  rows.some(({ indicator }) => indicator.level2Code === 'QUANTITY') &&
  rows.every(({ indicator }) => indicator.level2Code !== null);

const complaintOn = (set: IndicatorSet): Complaint[] => {
  const rows = rowsOfSet(set);
  if (rows.length < enough || !isUsualTree(rows)) return [];
  const present = rows.filter(({ target, actual }) => hasContent(target) || hasContent(actual));
  const missing = asked.filter(([, belongs]) => !present.some(belongs)).map(([name]) => name);
  if (present.length < enough || missing.length === 0) return [];
  return [
    {
      where: `indicatorSets[${set.setId}]`,
      said: `共${present.length}项指标`,
      computed: `缺${missing.join('、')}`,
      message: `绩效指标缺少${missing.join('、')}，请补充；确不适用的，请在备注中说明理由。`,
    },
  ];
};

/** Several sets of one form complete each other: the fullest one is asked. */
const fullest = ({ indicatorSets }: Form): IndicatorSet[] =>
  indicatorSets.toSorted((one, other) => other.indicators.length - one.indicators.length).slice(0, 1);

export const missingDimension = defineRule({
  code: 'G10',
  name: '缺少必设维度',
  severity: 'YELLOW',
  formula: '时效、成本、效益、满意度指标各不少于一项',
  check: ({ form }) => (isWhole(form) ? fullest(form).flatMap(complaintOn) : []),
});
