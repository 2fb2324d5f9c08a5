import { Decimal as Base } from 'decimal.js';

/** Exact decimals: 40 digits, HALF_UP where a scheme asks for rounding, never exponent notation in print. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = InstanceType<typeof Decimal>;

/** Rounds HALF_UP to `places` digits after the point: 0.615 at 2 places is 0.62. */
export const round = (value: Decimal, places: number): Decimal => value.toDecimalPlaces(places, Base.ROUND_HALF_UP);

/** Adds exactly; the sum of nothing is 0. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, v) => total.plus(v), new Decimal(0));
