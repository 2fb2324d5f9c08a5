import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Answer } from '#domain/answers/act';
import type { Actor } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import { Act, Open } from '#engine/act/act';
import type { Clock } from '#engine/clock';
import { readConfig, type Config } from '#engine/config/config';
import { migrate } from '#engine/database/migrate';
import { createPool, POOL } from '#engine/database/pool';
import { consumers, type Consumer } from '#engine/effects/reactions';
import { Runner } from '#engine/effects/runner';
import { EngineModule } from '#engine/engine.module';
import { EventStore } from '#engine/event-store/event-store';
import { Sweeper } from '#engine/reminders/sweeper';
import { effects } from '../apps/worker/src/effects.ts';
import { startWorker, type Worker } from '../apps/worker/src/worker.ts';
import { office, unit } from './builders.ts';
import { settle } from './inhabitants.ts';
import type { Step } from './histories/stories.ts';
import { freshDatabase } from './setup/postgres.ts';

/** A clock that stands still until it is set. */
export interface SettableClock extends Clock {
  set(instant: string): void;
}

const clockAt = (start: string): SettableClock => {
  let instant = start;
  return { now: () => instant, set: (other) => (instant = other) };
};

/** Settings of a house for specs. */
export const settingsFor = (redisUrl: string | undefined): Record<string, string> => ({
  PORT: '0',
  DATA_DIR: join(tmpdir(), 'jicheng-specs'),
  POOL_SIZE: '12',
  DEMO: 'false',
  LOG_LEVEL: 'silent',
  RELAY_INTERVAL_SECONDS: '1',
  SWEEP_INTERVAL_SECONDS: '1',
  ...(redisUrl && { REDIS_URL: redisUrl }),
});

export interface House {
  url: string;
  pool: Pool;
  clock: SettableClock;
  store: EventStore;
  config: Config;
  /** A service of the engine. */
  get: INestApplicationContext['get'];
  open(input?: object, by?: Actor, key?: string): Promise<Answer>;
  act(id: string, expected: number, action: ActionName, input: object, by: Actor, key?: string): Promise<Answer>;
  /** Lives a story from its opening on; between the steps, whatever is wanted. */
  live(story: readonly Step[], between?: (answer: Answer) => Promise<void>): Promise<Answer>;
  runner(consumer: Consumer): Runner;
  /** Works off everything that is waiting, without a queue. */
  drain(): Promise<void>;
  sweeper(): Sweeper;
  /** A worker with its queue, closed with the house. */
  work(): Promise<Worker>;
  rows<T extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export interface HouseOptions {
  now?: string;
  redisUrl?: string | undefined;
  /** Nobody is in it yet. */
  empty?: true;
}

const opening = {
  round: '2023年度',
  fiscalYear: 2023,
  title: '业务工作经费',
  evalScope: 'PROJECT',
  deadlines: { goal: '2023-02-10', selfEvaluation: '2024-03-31' },
};

const engineOf = async (config: Config, databaseUrl: string, clock: Clock): Promise<INestApplicationContext> => {
  const module = EngineModule.forRoot({ config, databaseUrl, clock });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  return app.init();
};

/** Commands as a person gives them. */
const commandsOf = (app: INestApplicationContext, clock: SettableClock): Pick<House, 'open' | 'act' | 'live'> => {
  const bus = app.get(CommandBus);
  const open: House['open'] = ({ ...input } = {}, by = office, key) => {
    const { unit: of = unit, ...rest } = { ...opening, ...input } as { unit?: { id: string } };
    return bus.execute(new Open(of.id, rest, by, key));
  };
  const act: House['act'] = (id, expected, action, input, by, key) =>
    bus.execute(new Act(id, expected, action, input, by, key));
  const live: House['live'] = async ([first, ...steps], between = async () => undefined) => {
    clock.set(first!.at);
    let answer = await open(first!.input, first!.by);
    await between(answer);
    for (const { by, action, input, at } of steps) {
      clock.set(at);
      answer = await act(answer.id, answer.version, action, input, by);
      await between(answer);
    }
    return answer;
  };
  return { open, act, live };
};

/** Another process's side of the same database: its own pool, caches and clock. */
export const enterHouse = async (
  url: string,
  { now = '2023-01-10T02:00:00.000Z', redisUrl }: HouseOptions = {},
): Promise<House> => {
  const clock = clockAt(now);
  const config = readConfig(settingsFor(redisUrl));
  const app = await engineOf(config, url, clock);
  const pool = app.get<Pool>(POOL);
  const store = app.get(EventStore);
  const workers: Worker[] = [];
  const workerPool = createPool(url, 12);
  const runner = (consumer: Consumer) => new Runner(pool, effects[consumer](store));
  return {
    ...commandsOf(app, clock),
    url,
    pool,
    clock,
    store,
    config,
    get: app.get.bind(app) as House['get'],
    runner,
    drain: async () => {
      for (const consumer of consumers) await runner(consumer).drain();
    },
    sweeper: () => new Sweeper(pool, clock, 1_000),
    work: async () => {
      const worker = await startWorker(config, url, workerPool, clock);
      let closing: Promise<void> | undefined;
      const closable = { close: () => (closing ??= worker.close()) };
      workers.push(closable);
      return closable;
    },
    rows: async (sql, values = []) => (await pool.query(sql, values)).rows as never,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await app.close();
      await workerPool.end();
    },
  };
};

/** A house on a database of its own, with its people in it; the database goes with it. */
export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const database = await freshDatabase();
  await migrate(database.url);
  const house = await enterHouse(database.url, options);
  if (!options.empty) await settle(house.pool);
  return {
    ...house,
    close: async () => {
      await house.close();
      await database.drop();
    },
  };
};

/** Waits until it holds; says what it waited for when it does not. */
export const until = async (what: string, holds: () => Promise<boolean>, patience = 15_000): Promise<void> => {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`waited ${patience} ms in vain: ${what}`);
};
