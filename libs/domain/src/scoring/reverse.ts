import { Decimal } from '../decimal.ts';
import type { ReverseMethod } from './scheme.ts';

/** 超出目标的比例即为扣分比例: 20 % over the target costs 20 % of the points, double the target costs all. */
export const linear: ReverseMethod = {
  name: '反向指标，超出目标部分按比例扣分',
  share: (actual, target) => Decimal.max(0, new Decimal(1).minus(actual.minus(target).div(target))),
};

/** 目标值÷完成值: double the target leaves half of the points. */
export const ratio: ReverseMethod = {
  name: '反向指标，按目标值与完成值之比计分',
  share: (actual, target) => target.div(actual),
};
