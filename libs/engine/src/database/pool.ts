import { Pool } from 'pg';

/** Connections for the append, the deliveries and LISTEN; entities are read through TypeORM's own. */
export const POOL = Symbol('pool');

/**
 * Everything asked here goes by an index. A plan made while a table was still small would read it whole for as long
 * as the connection lives, so reading whole is ruled out.
 */
const byIndex = '-c enable_seqscan=off -c jit=off';

export const createPool = (url: string, size: number): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    options: byIndex,
    application_name: 'jicheng',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
};
