import type { Pool } from 'pg';
import type { Clock } from '#engine/clock';
import type { Config } from '#engine/config/config';
import { openDoorbell } from '#engine/deliveries/bullmq-doorbell';
import { Relay } from '#engine/deliveries/relay';
import { consumers, reactions } from '#engine/effects/reactions';
import { Runner } from '#engine/effects/runner';
import { EventStore } from '#engine/event-store/event-store';
import { Vault } from '#engine/secrets/vault';
import { Sweeper } from '#engine/reminders/sweeper';
import { eventTypes } from '#domain/evaluation/events';
import { openChannels } from './channels/channels.ts';
import { Dispatcher } from './channels/dispatcher.ts';
import { effects } from './effects.ts';

/** A house with a gap must not open: every event has a decision, every queue a worker. */
export const assertComplete = (
  decided: Readonly<Record<string, readonly string[]>> = reactions,
  working: Readonly<Record<string, unknown>> = effects,
): void => {
  const undecided = eventTypes.filter((type) => !decided[type]);
  const idle = [...new Set([...consumers, ...Object.values(decided).flat()])].filter((queue) => !working[queue]);
  if (undecided.length > 0)
    throw new Error(`没有决定由谁响应的事件 / events without a decision: ${undecided.join(', ')}`);
  if (idle.length > 0) throw new Error(`没有工作者的队列 / queues without a worker: ${idle.join(', ')}`);
};

export interface Worker {
  close(): Promise<void>;
}

/** Relay, effects, reminders and channels of one process. Any number of processes may do the same at once. */
export const startWorker = async (config: Config, databaseUrl: string, pool: Pool, clock: Clock): Promise<Worker> => {
  assertComplete();
  const store = new EventStore(pool);
  const doorbell = await openDoorbell(databaseUrl, config.queues.redisUrl);
  for (const consumer of consumers) {
    const runner = new Runner(pool, effects[consumer](store));
    doorbell.answer(consumer, () => runner.drain());
  }
  const relay = new Relay(pool, databaseUrl, doorbell, config.worker.relaySeconds * 1_000);
  const sweeper = new Sweeper(pool, clock, config.worker.sweepSeconds * 1_000);
  const vault = new Vault(config.dataDir);
  const polling = config.worker.relaySeconds * 1_000;
  const dispatcher = new Dispatcher(pool, databaseUrl, clock, openChannels(config.channels), vault, polling);
  await relay.start();
  sweeper.start();
  await dispatcher.start();
  return {
    async close(): Promise<void> {
      await sweeper.stop();
      await relay.stop();
      await dispatcher.stop();
      await doorbell.close();
    },
  };
};
