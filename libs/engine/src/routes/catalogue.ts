import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { RouteLine, WholeRoute } from '#domain/answers/routes';
import { nameOf, routeInForce } from '#domain/approval/release';
import type { Route } from '#domain/approval/route';
import { routes } from '#domain/approval/routes';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { pathsOf } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { hashOf, RoutePacks, type Pack } from './packs.ts';

const counts = `
  select e.state -> 'pins' ->> 'route' as route, count(*)::int as open from evaluation e
  where e.place not in ('archived', 'terminated', 'voided')
    and exists (select from unnest($1::text[]) r (path) where e.unit_path = r.path or starts_with(e.unit_path, r.path || '.'))
  group by 1`;

/** All versions: the product's own and the bureau's. */
@Injectable()
export class RouteCatalogue {
  constructor(
    private readonly packs: RoutePacks,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<RouteLine[]> {
    const [packs, open] = await Promise.all([this.packs.all(), this.open(actor)]);
    const own = packs.map((pack) => ({ route: pack.route, pack }));
    const builtIn = Object.values(routes).map((route) => ({ route, pack: undefined }));
    const current = await this.current([...builtIn, ...own].map(({ route }) => nameOf(route.id)));
    return [...builtIn, ...own]
      .map(({ route, pack }) => lineOf(route, pack, current.has(route.id), open.get(route.id) ?? 0))
      .toSorted((a, b) => (a.name === b.name ? b.version - a.version : a.name < b.name ? -1 : 1));
  }

  async one(id: string, actor: Actor): Promise<WholeRoute> {
    const line = (await this.list(actor)).find((one) => one.id === id);
    const route = line && (routes[id] ?? (await this.packs.find(id))?.route);
    if (!line || !route) throw new DomainError('notFound', `没有审核流程${id}`, { id });
    return { ...line, route };
  }

  private async open(actor: Actor): Promise<Map<string, number>> {
    const { rows } = await this.pool.query<{ route: string; open: number }>(counts, [pathsOf(actor)]);
    return new Map(rows.map(({ route, open }) => [route, open]));
  }

  private async current(names: readonly string[]): Promise<Set<string>> {
    const releases = await this.packs.releases();
    const today = civilDate(this.clock.now());
    return new Set([...new Set(names)].flatMap((name) => idInForce(name, today, releases) ?? []));
  }
}

/** A name may have no version in force yet, or none any more. */
const idInForce = (...asked: Parameters<typeof routeInForce>): string | undefined => {
  try {
    return routeInForce(...asked).route.id;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

const lineOf = (route: Route, pack: Pack | undefined, current: boolean, open: number): RouteLine => ({
  id: route.id,
  name: nameOf(route.id),
  version: route.version,
  title: route.title,
  builtIn: pack === undefined,
  current,
  effectiveFrom: pack?.effectiveFrom ?? null,
  retired: pack?.retired ?? null,
  publishedBy: pack?.publishedBy.name ?? null,
  publishedAt: pack?.publishedAt ?? null,
  contentHash: pack?.contentHash ?? hashOf(route),
  open,
});
