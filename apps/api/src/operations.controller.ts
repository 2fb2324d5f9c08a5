import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { POOL } from '#engine/database/pool';
import { OpenToAll } from './auth/session.guard.ts';
import { openApi } from './openapi.ts';

const backlog = `
  select consumer, count(*)::int as waiting, count(dead_at)::int as dead,
    coalesce(extract(epoch from now() - min(created_at) filter (where dead_at is null)), 0)::float as age
  from delivery where done_at is null group by consumer`;

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
    const waiting = gauge('jicheng_delivery_waiting', 'Deliveries not yet done');
    const age = gauge('jicheng_delivery_oldest_seconds', 'Age of the oldest undone delivery');
    const dead = gauge('jicheng_delivery_dead', 'Deliveries set aside after repeated failures');
    this.measure = async () => {
      [waiting, age, dead].forEach((each) => each.reset());
      for (const row of (await this.pool.query<Backlog>(backlog)).rows) {
        waiting.set({ consumer: row.consumer }, row.waiting);
        age.set({ consumer: row.consumer }, row.age);
        dead.set({ consumer: row.consumer }, row.dead);
      }
    };
  }
}
