import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

const keep = `
  insert into attachment_content (sha256, bytes, awaited_at) values ($1, $2, $3)
  on conflict (sha256) do update set awaited_at = excluded.awaited_at`;

/** What was kept for commands that were never accepted. */
const drop = `
  delete from attachment_content c where awaited_at < $1
    and not exists (select from event e where e.type = 'attachment.added.v1' and e.data ->> 'sha256' = c.sha256)`;
/** The rest of what is that old is spoken of by the log for good. */
const settle = 'update attachment_content set awaited_at = null where awaited_at < $1';

/** In hex, as the driver reads it: its binary answers go through UTF-8 and lose whatever is no text. */
const read = 'select bytes from attachment_content where sha256 = $1';

const day = 86_400_000;

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of attachments, each content once, under its hash. */
export class AttachmentContents {
  constructor(private readonly pool: Pool | PoolClient) {}

  /** Keeps bytes for the command that is about to speak of them; those of a refused one are swept up a day later. */
  async keep(sha256: string, bytes: Buffer, at: string): Promise<void> {
    await this.pool.query(keep, [sha256, bytes, at]);
  }

  /** The bytes under a hash; null when they are not there or are no longer the ones that the hash is of. */
  async read(sha256: string): Promise<Buffer | null> {
    const { rows } = await this.pool.query<{ bytes: Buffer }>(read, [sha256]);
    const bytes = rows[0]?.bytes;
    return bytes && hashOf(bytes) === sha256 ? bytes : null;
  }

  /** Throws away what nobody speaks of after a day. Returns how many. */
  async sweep(now: string): Promise<number> {
    const before = new Date(Date.parse(now) - day).toISOString();
    const { rowCount } = await this.pool.query(drop, [before]);
    await this.pool.query(settle, [before]);
    return rowCount ?? 0;
  }
}
