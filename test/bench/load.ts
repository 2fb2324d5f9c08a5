import { randomUUID } from 'node:crypto';
import { now, serve } from './child.ts';
import { Connection } from './connection.ts';
import { idOf } from './ids.ts';
import { token } from './people.ts';

/** What the load generator is asked to do. Evaluations are numbered from 1. */
export type Order =
  | { do: 'seeded'; database: string; evaluations: number; version: number }
  | {
      do: 'run';
      database: string;
      address: string;
      connections: number;
      seconds: number;
      /** Milliseconds between two commands of one connection. */
      pause: number;
      /** Whether every answer is to be told. */
      keep: boolean;
    };

/** What came of a run. */
export interface Outcome {
  startedAt: number;
  acked: number;
  failed: number;
  /** The first answer that was no 200, for people to read. */
  complaint: string;
  /** Milliseconds of every command. */
  latencies: number[];
  /** Each answer's evaluation and the moment it came, when asked to keep them. */
  answers: [id: string, version: number, at: number][];
}

/** One database's evaluations as the generator knows them. */
interface Known {
  versions: number[];
  order: number[];
  /** Where the next run goes on, so that a large set is not measured on what the warm-up has just read. */
  from: number;
}

const databases = new Map<string, Known>();

const shuffled = (length: number): number[] => {
  const order = Array.from({ length }, (_, i) => i + 1);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
};

const command = (id: string, version: number): string => {
  const body = `{"score":"${80 + (version % 20)}","opinion":"情况属实，同意核定"}`;
  return (
    `POST /api/evaluations/${id}/giveScore HTTP/1.1\r\nHost: bench\r\nCookie: jicheng_session=${token}\r\n` +
    `Content-Type: application/json\r\nIf-Match: "${version}"\r\nIdempotency-Key: ${randomUUID()}\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
};

type Run = Extract<Order, { do: 'run' }>;

/** A run under way. */
interface Running {
  asked: Run;
  known: Known;
  until: number;
  outcome: Outcome;
}

/** One command on one evaluation. */
const step = async (connection: Connection, n: number, { asked, known, outcome }: Running): Promise<void> => {
  const id = idOf(n);
  const sent = now();
  const { status, body } = await connection.request(command(id, known.versions[n] ?? 0));
  const answered = now();
  if (status !== 200) {
    outcome.failed += 1;
    outcome.complaint ||= `${status} ${body.slice(0, 300)}`;
    return;
  }
  outcome.acked += 1;
  outcome.latencies.push(answered - sent);
  const version = Number(/"version":(\d+)/u.exec(body)?.[1]);
  known.versions[n] = version;
  if (asked.keep) outcome.answers.push([id, version, answered]);
};

/** One connection works through its own share of the evaluations, so that nobody meets anybody. */
const work = async (which: number, running: Running): Promise<void> => {
  const { asked, known, until, outcome } = running;
  const { hostname, port } = new URL(asked.address);
  const connection = await Connection.open(hostname, Number(port));
  const usable = known.order.length - (known.order.length % asked.connections);
  try {
    for (let i = known.from + which; now() < until; i += asked.connections) {
      await step(connection, known.order[i % usable] as number, running);
      if (asked.pause > 0) await new Promise((resolve) => setTimeout(resolve, asked.pause));
    }
  } catch (error) {
    outcome.failed += 1;
    outcome.complaint ||= String(error);
  } finally {
    connection.close();
  }
};

const run = async (asked: Run): Promise<Outcome> => {
  const known = databases.get(asked.database);
  if (!known) throw new Error(`the load generator knows no database ${asked.database}`);
  const outcome: Outcome = { startedAt: now(), acked: 0, failed: 0, complaint: '', latencies: [], answers: [] };
  const until = outcome.startedAt + asked.seconds * 1_000;
  known.from += asked.connections - (known.from % asked.connections);
  await Promise.all(Array.from({ length: asked.connections }, (_, i) => work(i, { asked, known, until, outcome })));
  known.from += outcome.acked;
  return outcome;
};

const learn = ({ database, evaluations, version }: Extract<Order, { do: 'seeded' }>): void => {
  const versions = Array.from({ length: evaluations + 1 }, () => version);
  databases.set(database, { versions, order: shuffled(evaluations), from: 0 });
};

process.on('message', (asked: Order) => {
  if (asked.do === 'seeded') learn(asked);
  else void run(asked).then((outcome) => process.send?.(outcome));
});
serve('', async () => undefined);
