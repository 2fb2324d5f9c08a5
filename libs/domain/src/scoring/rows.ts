import { Decimal } from '../decimal.ts';
import type { Indicator, IndicatorSet } from '../form.ts';
import { readNumber } from '../values/figure.ts';
import { measure, type Measure } from './measure.ts';
import { keptMethod, methodOf } from './methods.ts';
import { combine, type Part } from './part.ts';
import type { Scheme } from './scheme.ts';

type Judgement = Pick<Part, 'method' | 'judged'> & { note?: string | undefined };

/** 部分达成年度指标并具有一定效果 is told from the others by how it begins: 部分达成. */
const beginning = (label: string): string => /^.*?达成/.exec(label)?.[0] ?? label;

/** A stated score outside of the band of the tier that the actual value names (达成率90% names none). */
const tierNote = (said: string, stated: Decimal | null, weight: Decimal, scheme: Scheme): string | undefined => {
  const tier = scheme.tiers.find(({ label }) => said.trim().startsWith(beginning(label)));
  if (!tier || !stated || /\d/.test(said)) return undefined;
  const [low, high] = [weight.times(tier.min), weight.times(tier.max)];
  const inside = stated.gte(low) && (tier.max === 1 ? stated.lte(high) : stated.lt(high));
  if (inside) return undefined;
  const end = tier.max === 1 ? '（含）' : '（不含）';
  return `“${tier.label}”应得${low.toFixed()}至${high.toFixed()}分${end}，自评得分${stated.toFixed()}分不在此档`;
};

const overNote = ({ actual, target, direction }: Measure, { overAchievement }: Scheme): string | undefined => {
  const over = direction === 'POSITIVE' && target.gt(0) && actual.gte(target.times(overAchievement));
  return over ? '超额完成较多，应说明原因' : undefined;
};

const judge = (indicator: Indicator, weight: Decimal | null, stated: Decimal | null, scheme: Scheme): Judgement => {
  const keep = (note: string | undefined) => ({
    method: keptMethod,
    note,
    judged: stated && weight ? Decimal.min(stated, weight) : stated,
  });
  if (!weight) return keep('分值未填');
  const measured = measure(indicator);
  if (typeof measured === 'string') {
    return keep(tierNote(indicator.actual?.raw ?? '', stated, weight, scheme) ?? measured);
  }
  const method = methodOf(measured);
  const share = method ? method.share(measured, scheme) : new Decimal(0);
  return {
    method: method?.name(scheme) ?? keptMethod,
    note: overNote(measured, scheme),
    judged: weight.times(Decimal.max(0, Decimal.min(1, share))),
  };
};

const asPart = (indicator: Indicator, setId: string, scheme: Scheme): Part => {
  const [weight, stated] = [readNumber(indicator.weight), readNumber(indicator.score)];
  const { method, judged, note } = judge(indicator, weight, stated, scheme);
  return {
    label: indicator.level3.trim() || indicator.level2,
    where: `indicatorSets[${setId}].indicators[${indicator.seq}]`,
    method,
    basis: `指标值${indicator.target.raw.trim() || '未填'}，完成值${indicator.actual?.raw.trim() || '未填'}`,
    ...(note !== undefined && { note }),
    weight,
    stated,
    counted: stated,
    judged,
  };
};

/** A level-1 group: the weight printed in its head, and its rows as a part of the total. */
export interface Group {
  head: Decimal | null;
  part: Part;
}

/** The level-1 groups of a scored table, in the order of the form. A table without scores has none. */
export const scoreGroups = (set: IndicatorSet, scheme: Scheme): Group[] => {
  if (!set.hasScores) return [];
  const groups = new Map<string, Part[]>(set.groups.map(({ level1 }) => [level1.trim(), []]));
  for (const indicator of set.indicators) {
    const level1 = indicator.level1.trim();
    const rows = groups.get(level1) ?? [];
    rows.push(asPart(indicator, set.setId, scheme));
    groups.set(level1, rows);
  }
  return [...groups].map(([level1, rows]) => {
    const head = set.groups.find((group) => group.level1.trim() === level1);
    return { head: readNumber(head?.weight ?? null), part: combine(level1, rows) };
  });
};
