import type { Form } from '../../form.ts';
import { selfEvaluation } from '../kinds.ts';
import { brief, wordsOf } from '../cells.ts';
import { bare } from '../likeness.ts';
import { goalOf } from '../pairing.ts';
import { hasContent, rowsOf, rowsOfSet, type Row } from '../rows.ts';
import { defineRule, type AuditCase, type Complaint } from '../rule.ts';

/** Share of the evaluated rows that must come from the declared ones. */
const least = 0.5;
/** Fewer rows on either side are an extract. */
const enough = 3;

const nameOf = ({ indicator }: Row): string => bare(indicator.level3);

const sameTarget = (one: Row, other: Row): boolean => {
  if (!hasContent(one.target) || !hasContent(other.target)) return true;
  const [a, b] = [one.target, other.target];
  if (a.value && b.value) return a.value.eq(b.value) && (a.value2?.eq(b.value2 ?? a.value2) ?? true);
  return bare(wordsOf(one.indicator.target)) === bare(wordsOf(other.indicator.target));
};

interface Pair {
  declared: readonly Row[];
  evaluated: readonly Row[];
  /** Address of the comparison as a whole, and of the other side. */
  where: string;
  against: string;
}

const declaredIn = (id: string): boolean => id === 'list' || id === 'goal';

const pairOf = ({ form, siblings }: AuditCase): Pair | null => {
  const goal = goalOf(form, siblings);
  const own = form.indicatorSets.find(({ setId }) => declaredIn(setId));
  const table = form.indicatorSets.find(({ setId }) => !declaredIn(setId));
  if (goal && table) {
    const where = `indicatorSets[${table.setId}]`;
    return { declared: rowsOf(goal), evaluated: rowsOfSet(table), where, against: '目标表 indicatorSets' };
  }
  if (!own || !table) return null;
  const against = `indicatorSets[${own.setId}]`;
  return { declared: rowsOfSet(own), evaluated: rowsOfSet(table), where: 'indicatorSets', against };
};

const asAWhole = ({ declared, evaluated, where, against }: Pair): Complaint[] => {
  const names = new Set(declared.map(nameOf));
  const common = evaluated.filter((row) => names.has(nameOf(row))).length;
  if (declared.length < enough || evaluated.length < enough || common / evaluated.length >= least) return [];
  return [
    {
      where,
      against,
      said: `评价${evaluated.length}项`,
      computed: `申报${declared.length}项，相同${common}项`,
      message: `申报的绩效指标有${declared.length}项，评价表的${evaluated.length}项中只有${common}项与之相同，请按申报（批复）的指标逐项自评。`,
    },
  ];
};

const byRow = ({ declared, evaluated, against }: Pair): Complaint[] =>
  evaluated.flatMap((row) => {
    const twins = declared.filter((other) => nameOf(other) === nameOf(row));
    const [twin] = twins;
    if (!twin || twins.some((other) => sameTarget(row, other))) return [];
    const [here, there] = [row, twin].map(({ indicator: { target } }) =>
      brief([target.operator, wordsOf(target), target.unit].filter(Boolean).join(' ')),
    );
    return [
      {
        where: row.where,
        against: against.startsWith('目标表') ? `目标表 ${twin.where}` : twin.where,
        said: here ?? '',
        computed: there ?? '',
        message: `${row.name}的指标值为“${here}”，申报时为“${there}”，请按批复的指标值自评；确有调整的，附调整批复。`,
      },
    ];
  });

/** A list of declared indicators in a report on a finished year, and no result of any of them. */
const withoutResults = (form: Form): Complaint[] =>
  form.indicatorSets.flatMap(({ setId, indicators }) => {
    const rows = indicators.filter(({ actual }) => actual === null || wordsOf(actual) === '');
    if (!declaredIn(setId) || form.indicatorSets.length < 2 || rows.length < indicators.length) return [];
    return [
      {
        where: `indicatorSets[${setId}]`,
        said: `列有${indicators.length}项指标`,
        computed: '没有一项填写完成值',
        message: `申报的${indicators.length}项指标都没有完成值，请逐项填写实际完成情况并评分。`,
      },
    ];
  });

export const otherIndicators = defineRule({
  code: 'X05',
  name: '评分表指标与绩效目标指标不一致',
  severity: 'RED',
  formula: '自评的指标和指标值＝申报（批复）的指标和指标值',
  kinds: selfEvaluation,
  check: (audited) => {
    const pair = pairOf(audited);
    return [...(pair ? [...asAWhole(pair), ...byRow(pair)] : []), ...withoutResults(audited.form)];
  },
});
