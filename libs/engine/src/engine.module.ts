import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { ActHandler } from './act/act.handler.ts';
import { AuditTrail } from './act/audit-trail.ts';
import { Batches } from './act/batch.ts';
import { Rulings } from './act/rulings.ts';
import { Idempotency } from './act/idempotency.ts';
import { OpenHandler } from './act/open.handler.ts';
import { Archives } from './archive/archives.ts';
import { Attachments } from './attachments/attachments.ts';
import { CalendarImports } from './calendars/calendar-imports.ts';
import { CalendarLister } from './calendars/calendar-list.ts';
import { WorkdayCalendars } from './calendars/workday-calendars.ts';
import { Calendars } from './channels/calendars.ts';
import { Contacts } from './channels/contacts.ts';
import { Endpoints } from './channels/endpoints.ts';
import { Supplements } from './channels/supplements.ts';
import { CLOCK, systemClock, type Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import { CONFIG } from './config/token.ts';
import { createDataSource } from './database/data-source.ts';
import { createPool, POOL } from './database/pool.ts';
import { Vault } from './secrets/vault.ts';
import { EventStore } from './event-store/event-store.ts';
import { registerServices } from './people/services.ts';
import { Colleagues } from './queries/colleagues.ts';
import { CopiedTexts } from './queries/copies.ts';
import { Evaluations } from './queries/evaluations.ts';
import { EvaluationPapers } from './queries/evaluation-papers.ts';
import { EvaluationView } from './queries/evaluation-view.ts';
import { Published } from './queries/published.ts';
import { ReadReceipts } from './queries/read-receipts.ts';
import { Inbox } from './queries/inbox.ts';
import { RouteCatalogue } from './routes/catalogue.ts';
import { Dispatch } from './rounds/dispatch.ts';
import { GivenTasks } from './rounds/given-tasks.ts';
import { OpenCases } from './routes/cases.ts';
import { RouteDryRun } from './routes/dry-run.ts';
import { RouteMigrating } from './routes/migrating.ts';
import { RoutePacks } from './routes/packs.ts';
import { RoutePublishing } from './routes/publishing.ts';
import { Tree } from './routes/tree.ts';
import { BoardQuery } from './queries/board.ts';
import { Work } from './queries/work.ts';

/** What the house runs on: a config whose database is known, and a clock. */
export interface EngineOptions {
  config: Config;
  databaseUrl: string;
  clock?: Clock;
}

const services = [
  ...registerServices,
  EventStore,
  Idempotency,
  AuditTrail,
  Batches,
  WorkdayCalendars,
  CalendarImports,
  CalendarLister,
  Rulings,
  Evaluations,
  Attachments,
  Archives,
  Published,
  EvaluationView,
  ReadReceipts,
  EvaluationPapers,
  Colleagues,
  CopiedTexts,
  Inbox,
  Contacts,
  Endpoints,
  Supplements,
  Calendars,
  RoutePacks,
  RouteCatalogue,
  RoutePublishing,
  RouteDryRun,
  RouteMigrating,
  OpenCases,
  Tree,
  GivenTasks,
  Dispatch,
  BoardQuery,
  Work,
];

@Module({})
export class EngineModule implements OnApplicationShutdown {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  static forRoot({ config, databaseUrl, clock = systemClock }: EngineOptions): DynamicModule {
    const source = createDataSource(databaseUrl, config.database.poolSize);
    const given = [
      { provide: Vault, useFactory: () => new Vault(config.dataDir) },
      { provide: CONFIG, useValue: config },
      { provide: CLOCK, useValue: clock },
      { provide: POOL, useFactory: () => createPool(databaseUrl, config.database.poolSize) },
    ];
    return {
      module: EngineModule,
      global: true,
      imports: [
        CqrsModule.forRoot(),
        TypeOrmModule.forRootAsync({
          useFactory: () => source.options,
          dataSourceFactory: async () => source.initialize(),
        }),
      ],
      providers: [...given, ...services, ActHandler, OpenHandler],
      exports: [CONFIG, CLOCK, POOL, Vault, CqrsModule, ...services],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
