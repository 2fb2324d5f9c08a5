import { DataSource } from 'typeorm';
import { EvaluationRow, FindingRow, ScoreRow } from './entities/evaluation.entity.ts';
import { ArchiveRow, NoticeRow } from './entities/inbox.entity.ts';
import { Spine1763700000001 } from './migrations/0001-spine.ts';
import { FoldVersion1763800000002 } from './migrations/0002-fold-version.ts';
import { Calendars1763800000003 } from './migrations/0003-calendars.ts';
import { Channels1763800000004 } from './migrations/0004-channels.ts';
import { Routes1763800000005 } from './migrations/0005-routes.ts';
import { Organisation1763800000006 } from './migrations/0006-organisation.ts';
import { Supplements1763800000007 } from './migrations/0007-supplements.ts';
import { Mobile1763800000008 } from './migrations/0008-mobile.ts';
import { Attachments1763800000009 } from './migrations/0009-attachments.ts';
import { ScoreFigures1763800000010 } from './migrations/0010-score-figures.ts';

export const migrations = [
  Spine1763700000001,
  FoldVersion1763800000002,
  Calendars1763800000003,
  Channels1763800000004,
  Routes1763800000005,
  Organisation1763800000006,
  Supplements1763800000007,
  Mobile1763800000008,
  Attachments1763800000009,
  ScoreFigures1763800000010,
];

/** TypeORM for entities, migrations and reads. The schema changes by migrations only. */
export const createDataSource = (url: string, poolSize: number): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [EvaluationRow, ScoreRow, FindingRow, NoticeRow, ArchiveRow],
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    extra: { connectionTimeoutMillis: 10_000, statement_timeout: 60_000 },
    applicationName: 'jicheng-read',
  });
