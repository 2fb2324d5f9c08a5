import type { Pool } from 'pg';
import { civilDate } from '#domain/deadlines/civil';
import { Register, type Snapshot } from '#domain/register/snapshot';

/** The newest line of everything up to an instant ($1). */
const standing = `
  select distinct on (kind, subject) kind, image from register_event
  where kind in ('organisation', 'person', 'post', 'proxy') and at <= $1 order by kind, subject, n desc`;

/** The register as it stood at an instant, from its log alone, asked about that day. */
export const registerAt = async (pool: Pool, at: string): Promise<Register> => {
  const { rows } = await pool.query<{ kind: keyof Snapshot; image: object | null }>(standing, [at]);
  const of = (kind: keyof Snapshot): never[] =>
    rows.filter((row) => row.kind === kind && row.image !== null).map(({ image }) => image as never);
  const snapshot = { organisation: of('organisation'), person: of('person'), post: of('post'), proxy: of('proxy') };
  return new Register(snapshot, civilDate(at));
};
