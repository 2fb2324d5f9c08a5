import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { DryRunReport, Linted, MigrationReport, RouteLine, WholeRoute } from '#domain/answers/routes';
import { faults } from '#domain/approval/lint/lint';
import type { RouteProblem } from '#domain/approval/lint/rule';
import type { Actor } from '#domain/evaluation/action';
import { RouteCatalogue } from '#engine/routes/catalogue';
import { RouteDryRun } from '#engine/routes/dry-run';
import { RouteMigrating } from '#engine/routes/migrating';
import { RoutePublishing } from '#engine/routes/publishing';
import { CurrentActor } from '../auth/session.guard.ts';
import { DryRunOrder, LintOrder, MigrateOrder, PublishOrder, RetireOrder, RouteId } from './orders.ts';

/** Route versions: looked up by anybody, linted, published, tried out and changed over to by 财政绩效科. */
@Controller('api/routes')
export class RoutesController {
  constructor(
    private readonly catalogue: RouteCatalogue,
    private readonly publishing: RoutePublishing,
    private readonly trial: RouteDryRun,
    private readonly migrating: RouteMigrating,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<{ items: RouteLine[] }> {
    return { items: await this.catalogue.list(actor) };
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', { schema: RouteId }) id: string): Promise<WholeRoute> {
    return this.catalogue.one(id, actor);
  }

  @Post('lint')
  @HttpCode(200)
  async lint(
    @CurrentActor() actor: Actor,
    @Body({ schema: LintOrder }) { route }: z.infer<typeof LintOrder>,
  ): Promise<Linted> {
    const problems = await this.publishing.lint(route, actor);
    return { publishable: faults(problems).length === 0, problems };
  }

  @Post()
  async publish(
    @CurrentActor() actor: Actor,
    @Body({ schema: PublishOrder }) { route, effectiveFrom }: z.infer<typeof PublishOrder>,
  ): Promise<WholeRoute & { problems: RouteProblem[] }> {
    const { problems } = await this.publishing.publish(route, effectiveFrom, actor);
    return { ...(await this.catalogue.one(route.id, actor)), problems };
  }

  @Post(':id/retire')
  @HttpCode(200)
  async retire(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: RouteId }) id: string,
    @Body({ schema: RetireOrder }) { reason }: z.infer<typeof RetireOrder>,
  ): Promise<WholeRoute> {
    await this.publishing.retire(id, reason, actor);
    return this.catalogue.one(id, actor);
  }

  @Post(':id/dry-run')
  @HttpCode(200)
  dryRun(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: RouteId }) id: string,
    @Body({ schema: DryRunOrder }) order: z.infer<typeof DryRunOrder>,
  ): Promise<DryRunReport> {
    return this.trial.run(id, actor, order);
  }

  @Post(':id/migrate')
  @HttpCode(200)
  migrate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: RouteId }) id: string,
    @Body({ schema: MigrateOrder }) order: z.infer<typeof MigrateOrder>,
  ): Promise<MigrationReport> {
    return this.migrating.migrate(id, actor, order);
  }
}
