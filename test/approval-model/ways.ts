import { array, constant, constantFrom, nat, noBias, record, type Arbitrary } from 'fast-check';
import type { Approval } from '#domain/approval/approval';
import { routePacks } from './setting.ts';
import type { Way } from './walk.ts';

const along = (purpose: Arbitrary<Approval['purpose']>): Arbitrary<Way> =>
  record({ pack: routePacks, purpose, rolls: array(noBias(nat()), { minLength: 10, maxLength: 40, size: 'max' }) });

/** Where walks go: any route, any rolls. */
export const waysFor = (purpose: Approval['purpose']): Arbitrary<Way> => along(constant(purpose));

/** The same for either purpose. */
export const ways = along(constantFrom<Approval['purpose'][]>('goal', 'review'));
