import { Decimal, sum } from '../decimal.ts';
import { DomainError } from '../error.ts';
import type { Scheme } from './scheme.ts';

/** What must hold of a scheme before anybody is scored by it, and what to say when it does not. */
const demands: readonly { says: string; holds(this: void, scheme: Scheme): boolean }[] = [
  {
    says: '各部分分值之和应等于总分',
    holds: ({ weights, total }) => sum(Object.values(weights).map((weight) => new Decimal(weight))).eq(total),
  },
  { says: '分值不得为负', holds: ({ weights }) => Object.values(weights).every((weight) => weight >= 0) },
  {
    says: '等级应从高到低排列，末级从0分起',
    holds: ({ grades }) =>
      grades.at(-1)?.min === 0 && grades.every(({ min }, i) => i === 0 || min < (grades[i - 1]?.min ?? 0)),
  },
  { says: '最高等级的起点不得超过总分', holds: ({ grades, total }) => (grades[0]?.min ?? 0) <= total },
  {
    says: '定性档次应从100%到0连续，不留空档、不重叠',
    holds: ({ tiers }) =>
      tiers[0]?.max === 1 &&
      tiers.at(-1)?.min === 0 &&
      tiers.every(({ min, max }, i) => min < max && (i === 0 || max === tiers[i - 1]?.min)),
  },
  { says: '超额完成的界限应大于1', holds: ({ overAchievement }) => overAchievement > 1 },
  {
    says: '保留的小数位数应为0至6位',
    holds: ({ rounding }) => Object.values(rounding).every((n) => Number.isInteger(n) && n >= 0 && n <= 6),
  },
  { says: '版本号应为正整数', holds: ({ version }) => Number.isInteger(version) && version > 0 },
];

/** A scheme whose parts fit together. Throws DomainError('invalid') that names every fault. */
export const defineScheme = (scheme: Scheme): Scheme => {
  const faults = demands.filter((demand) => !demand.holds(scheme)).map((demand) => demand.says);
  if (faults.length > 0) {
    throw new DomainError('invalid', `评分方案${scheme.id}不成立：${faults.join('；')}`, { scheme: scheme.id, faults });
  }
  return Object.freeze(scheme);
};
