import { DomainError } from '../error.ts';
import type { Scheme } from './scheme.ts';
import { changanSjz } from './schemes/changan-sjz.ts';
import { hubei } from './schemes/hubei.ts';
import { hunan } from './schemes/hunan.ts';
import { mof2020 } from './schemes/mof-2020.ts';

/** Every version ever released, the newer one of an id below the older: old evaluations go on under theirs. */
const released: readonly Scheme[] = [mof2020, hunan, hubei, changanSjz];

/** The newest version of each scheme by its id. */
export const schemes: Readonly<Record<string, Scheme>> = Object.fromEntries(
  released.map((scheme) => [scheme.id, scheme]),
);

/** The scheme of that id, the newest unless a version is named. Throws DomainError('invalid'). */
export const schemeOf = (id: string, version?: number): Scheme => {
  const found = released.findLast((scheme) => scheme.id === id && (version ?? scheme.version) === scheme.version);
  if (found) return found;
  const known = Object.keys(schemes);
  const named = version === undefined ? id : `${id}第${version}版`;
  throw new DomainError('invalid', `没有评分方案“${named}”，可选：${known.join('、')}`, { id, known });
};
