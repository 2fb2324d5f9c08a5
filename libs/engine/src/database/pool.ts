import { Pool } from 'pg';

/** Connections for the append, the deliveries and LISTEN; entities are read through TypeORM's own. */
export const POOL = Symbol('pool');

export const createPool = (url: string, size: number): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'jicheng',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
};
