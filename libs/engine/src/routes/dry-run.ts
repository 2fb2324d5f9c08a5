import { Inject, Injectable } from '@nestjs/common';
import type { DryRunCase, DryRunReport, Fate } from '#domain/answers/routes';
import { nameOf, type Release } from '#domain/approval/release';
import type { Route } from '#domain/approval/route';
import { routes } from '#domain/approval/routes';
import { civilDate, instantOf } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { actorFor } from '#domain/register/scope';
import { CLOCK, type Clock } from '../clock.ts';
import { OpenCases } from './cases.ts';
import { fateOf, type Target } from './fate.ts';
import { demandOffice } from './office.ts';
import { RoutePacks } from './packs.ts';
import { Tree } from './tree.ts';

/** Looks at what a version would do before it does it: the very decision of the command, nothing written. */
@Injectable()
export class RouteDryRun {
  constructor(
    private readonly packs: RoutePacks,
    private readonly cases: OpenCases,
    private readonly tree: Tree,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `from` names further routes whose cases are to come over; a `draft` stands in for a version not yet published. */
  async run(
    id: string,
    actor: Actor,
    { from = [], draft }: { from?: readonly string[]; draft?: Route | undefined } = {},
  ): Promise<DryRunReport> {
    demandOffice(actor, '试运行审核流程');
    const releases = await this.releases(id, draft);
    const now = this.moment(releases.find(({ route }) => route.id === id));
    const register = await this.tree.register([]);
    const target: Target = { to: id, names: [nameOf(id), ...from] };
    const report = emptyReport(id, civilDate(now));
    for await (const { id: evaluation, state } of this.cases.of(actor)) {
      const as = actorFor(actor, state);
      const fate = fateOf(state, target, {
        actor: as,
        now,
        forms: {},
        people: register.around(state.unit),
        routes: releases,
      });
      add(
        report,
        { id: evaluation, unit: state.unit.name, title: state.title, place: state.place, from: state.pins.route },
        fate,
      );
    }
    return report;
  }

  /** @throws DomainError notFound when neither the product nor the bureau knows the version */
  private async releases(id: string, draft: Route | undefined): Promise<Release[]> {
    const known = await this.packs.releases();
    if (draft && draft.id !== id)
      throw new DomainError('invalid', `草稿的编号${draft.id}与所试运行的${id}不同`, { id: draft.id });
    const releases = draft ? [...known.filter(({ route }) => route.id !== id), releaseOf(draft)] : known;
    if (Object.hasOwn(routes, id) || releases.some(({ route }) => route.id === id)) return releases;
    throw new DomainError('notFound', `没有审核流程${id}`, { id });
  }

  /** A version that is not yet in force is looked at as on its first day. */
  private moment(release: Release | undefined): string {
    const now = this.clock.now();
    return release && release.from > civilDate(now) ? instantOf(release.from) : now;
  }
}

const releaseOf = (route: Route): Release => ({ route, from: '', retired: false });

const emptyReport = (to: string, on: string): DryRunReport => ({
  to,
  on,
  counts: { untouched: 0, migrates: 0, refused: 0 },
  untouched: { otherRoute: 0, already: 0, decided: 0 },
  cases: [],
});

const add = (report: DryRunReport, about: Omit<DryRunCase, keyof Fate>, fate: Fate): void => {
  report.counts[fate.outcome] += 1;
  if (fate.outcome === 'untouched') report.untouched[fate.why] += 1;
  else report.cases.push({ ...about, ...fate } as DryRunCase);
};
