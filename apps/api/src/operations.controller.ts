import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { POOL } from '#engine/database/pool';
import { OpenToAll } from './auth/session.guard.ts';
import { openApi } from './openapi/openapi.ts';

const backlog = `
  select consumer, count(*)::int as waiting, count(dead_at)::int as dead,
    coalesce(extract(epoch from now() - min(created_at) filter (where dead_at is null)), 0)::float as age
  from delivery where done_at is null group by consumer`;

const letters = `
  select channel as consumer, count(*) filter (where state in ('waiting', 'sending', 'failed', 'unknown'))::int as waiting,
    count(*) filter (where state = 'dead')::int as dead,
    coalesce(extract(epoch from now() - min(next_at) filter (where state in ('waiting', 'failed', 'unknown'))), 0)::float as age
  from dispatch where state in ('waiting', 'sending', 'failed', 'unknown', 'dead') group by channel`;

interface Backlog {
  consumer: string;
  waiting: number;
  dead: number;
  age: number;
}

/** What a data centre asks of a service. */
@Controller()
@OpenToAll()
export class OperationsController {
  private readonly register = new Registry();
  private measure: () => Promise<void> = async () => undefined;

  constructor(@Inject(POOL) private readonly pool: Pool) {
    this.define();
  }

  /** The process lives; nothing else is asked. */
  @Get('livez')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served: the database answers and is migrated. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.pool.query('select from evaluation limit 1');
      return { status: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'database unavailable' };
    }
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    await this.measure();
    await reply.type(this.register.contentType).send(await this.register.metrics());
  }

  @Get('api/openapi.json')
  @Header('cache-control', 'no-cache')
  openApi(): object {
    return openApi();
  }

  private define(): void {
    collectDefaultMetrics({ register: this.register });
    const gauge = (name: string, help: string): Gauge<'consumer'> =>
      new Gauge({ name, help, labelNames: ['consumer'], registers: [this.register] });
    const gauges = (subject: string, what: string): ((rows: readonly Backlog[]) => void) => {
      const waiting = gauge(`jicheng_${subject}_waiting`, `${what} not yet done`);
      const age = gauge(`jicheng_${subject}_oldest_seconds`, `Age of the oldest undone of the ${what.toLowerCase()}`);
      const dead = gauge(`jicheng_${subject}_dead`, `${what} set aside after repeated failures`);
      return (rows) => {
        [waiting, age, dead].forEach((each) => each.reset());
        for (const row of rows) {
          waiting.set({ consumer: row.consumer }, row.waiting);
          age.set({ consumer: row.consumer }, Math.max(0, row.age));
          dead.set({ consumer: row.consumer }, row.dead);
        }
      };
    };
    const deliveries = gauges('delivery', 'Deliveries');
    const dispatches = gauges('dispatch', 'Mails, chat messages and webhooks');
    this.measure = async () => {
      deliveries((await this.pool.query<Backlog>(backlog)).rows);
      dispatches((await this.pool.query<Backlog>(letters)).rows);
    };
  }
}
