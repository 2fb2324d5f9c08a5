import { Decimal } from '../decimal.ts';
import type { Measure } from './measure.ts';
import type { Scheme } from './scheme.ts';

/** A way to turn a result into a share (0 to 1) of the weight. */
export interface Method {
  name(this: void, scheme: Scheme): string;
  fits(this: void, measure: Measure): boolean;
  share(this: void, measure: Measure, scheme: Scheme): Decimal;
}

const full = new Decimal(1);
const none = new Decimal(0);

const proportional = ({ actual, target }: Measure): Decimal => (actual.gte(target) ? full : actual.div(target));

/** The first that fits is taken. */
const methods: readonly Method[] = [
  {
    name: () => '目标为0，未发生得满分，发生不得分',
    fits: ({ target, operator }) => target.isZero() && operator !== 'GTE' && operator !== 'GT',
    share: ({ actual }) => (actual.lte(0) ? full : none),
  },
  {
    name: (scheme) => scheme.reverse.name,
    fits: ({ direction }) => direction === 'NEGATIVE',
    share: ({ actual, target }, scheme) => (actual.lte(target) ? full : scheme.reverse.share(actual, target)),
  },
  {
    name: () => '等值指标，达到得满分，未达到按完成比例计分',
    fits: ({ operator }) => operator === 'EQ',
    share: proportional,
  },
  { name: () => '正向指标，达到得满分，未达到按完成比例计分', fits: () => true, share: proportional },
];

export const methodOf = (measure: Measure): Method | undefined => methods.find((method) => method.fits(measure));

export const keptMethod = '不能由数值判定，沿用自评得分';
export const executionMethod = '分值×全年执行数÷全年预算数，不超过分值';
export const sumMethod = '各项得分相加';
