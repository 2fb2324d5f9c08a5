import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '#domain/answers/act';
import type { MigrationReceipt, MigrationReport } from '#domain/answers/routes';
import { nameOf } from '#domain/approval/release';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { Act } from '../act/act.ts';
import { OpenCases, type OpenCase } from './cases.ts';
import { untouchedBy, untouchedWords, type Target } from './fate.ts';
import { demandOffice } from './office.ts';

export interface MigrationOrder {
  reason: string;
  /** These only; without them every open case of the route. */
  evaluations?: readonly string[] | undefined;
  /** Further routes whose cases are to come over. */
  from?: readonly string[] | undefined;
  /** The number behind which to go on. */
  after?: string | undefined;
}

/** As many cases as one call takes. */
const most = 1_000;
/** Commands under way at once: they share statements of the store. */
const together = 16;

/** Takes many cases over to another version: one command each, a receipt each; one refusal stops nobody else. */
@Injectable()
export class RouteMigrating {
  constructor(
    private readonly cases: OpenCases,
    private readonly commands: CommandBus,
  ) {}

  async migrate(
    to: string,
    actor: Actor,
    { reason, evaluations, from = [], after }: MigrationOrder,
  ): Promise<MigrationReport> {
    demandOffice(actor, '变更审核流程');
    const target: Target = { to, names: [nameOf(to), ...from] };
    const { chosen, next } = await this.choose(actor, target, evaluations, after);
    const receipts: MigrationReceipt[] = [];
    for (let at = 0; at < chosen.length; at += together) {
      const some = chosen.slice(at, at + together).map((one) => this.one(one, target, reason, actor));
      receipts.push(...(await Promise.all(some)));
    }
    const known = new Set(chosen.map(({ id }) => id));
    receipts.push(...(evaluations ?? []).filter((id) => !known.has(id)).map(missing));
    return { to, counts: countsOf(receipts), receipts, next };
  }

  /** Without a list, only those that the version concerns. */
  private async choose(
    actor: Actor,
    target: Target,
    evaluations: readonly string[] | undefined,
    after: string | undefined,
  ): Promise<{ chosen: OpenCase[]; next: string | null }> {
    const chosen: OpenCase[] = [];
    for await (const one of this.cases.of(actor, evaluations, after)) {
      if (!evaluations && untouchedBy(one.state, target)) continue;
      if (chosen.length === most) return { chosen, next: chosen.at(-1)?.id ?? null };
      chosen.push(one);
    }
    return { chosen, next: null };
  }

  private async one({ id, state }: OpenCase, target: Target, reason: string, actor: Actor): Promise<MigrationReceipt> {
    const about = { id, unit: state.unit.name, title: state.title };
    const why = untouchedBy(state, target);
    if (why) return { ...about, outcome: 'untouched', reason: untouchedWords[why] };
    const act = new Act(id, state.version, 'migrateRoute', { to: target.to, reason }, actor);
    try {
      const { version } = await this.commands.execute<Act, Answer>(act);
      return { ...about, outcome: 'migrated', version };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...about, outcome: 'refused', code: error.code, reason: error.message };
    }
  }
}

const missing = (id: string): MigrationReceipt => ({
  id,
  unit: '',
  title: '',
  outcome: 'refused',
  code: 'notFound',
  reason: '没有这个办理中的评价，或您无权办理',
});

const countsOf = (receipts: readonly MigrationReceipt[]): MigrationReport['counts'] => ({
  migrated: receipts.filter(({ outcome }) => outcome === 'migrated').length,
  untouched: receipts.filter(({ outcome }) => outcome === 'untouched').length,
  refused: receipts.filter(({ outcome }) => outcome === 'refused').length,
});
