import { inWords } from '../deadlines/civil.ts';
import { DomainError } from '../error.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

/** A version as it was published: in force from a civil date on, until it is retired. */
export interface Release {
  route: Route;
  from: string;
  retired: boolean;
}

/** 'standard@2' is the second version of 'standard'. */
export const nameOf = (id: string): string => id.split('@')[0] ?? '';

/** The product's own versions are in force always. */
const builtIn: readonly Release[] = Object.values(routes).map((route) => ({ route, from: '', retired: false }));

const refuse = (wanted: string, on: string, { from, retired }: Release): DomainError | undefined => {
  if (retired) return new DomainError('invalid', `审核流程${wanted}已停用，请改用现行版本`, { wanted });
  if (from > on)
    return new DomainError('invalid', `审核流程${wanted}自${inWords(from)}起生效，今天还不能使用`, { wanted, from });
  return undefined;
};

const exactly = (wanted: string, on: string, all: readonly Release[]): Release | undefined => {
  const found = all.find(({ route }) => route.id === wanted);
  const refused = found && refuse(wanted, on, found);
  if (refused) throw refused;
  return found;
};

const newest = (name: string, on: string, all: readonly Release[]): Release | undefined =>
  all
    .filter((release) => nameOf(release.route.id) === name && !release.retired && release.from <= on)
    .toSorted((one, other) => other.route.version - one.route.version)[0];

/**
 * The route that 'standard@2' or, by its newest version in force, 'standard' means on a day. `pack` is there when an
 * evaluation has to carry it, because the product does not know it.
 * @throws DomainError invalid when there is none, when it is not yet in force or when it is retired
 */
export const routeInForce = (wanted: string, on: string, own: readonly Release[]): { route: Route; pack?: Route } => {
  const all = [...builtIn, ...own];
  const found = wanted.includes('@') ? exactly(wanted, on, all) : newest(wanted, on, all);
  if (!found) {
    const known = [...new Set(all.map(({ route }) => route.id))];
    throw new DomainError('invalid', `没有名为“${wanted}”的现行审核流程，可用的有${known.join('、')}`, { known });
  }
  const { route } = found;
  return Object.hasOwn(routes, route.id) ? { route } : { route, pack: route };
};
