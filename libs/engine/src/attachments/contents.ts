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

/** Bytes that are read at once: the driver takes them in hex, of which a whole file would be twice its size and a halt. */
const slice = 2 * 1024 * 1024;
const read = `
  select length(bytes) as whole, substring(bytes from $2::int for ${slice}) as part
  from attachment_content where sha256 = $1`;

interface Slice {
  whole: number;
  part: Buffer;
}

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
    let bytes = Buffer.alloc(0);
    for (let from = 0; from === 0 || from < bytes.length; from += slice) {
      const { rows } = await this.pool.query<Slice>(read, [sha256, from + 1]);
      const [found] = rows;
      if (!found) return null;
      if (from === 0) bytes = Buffer.alloc(found.whole);
      found.part.copy(bytes, from);
    }
    return hashOf(bytes) === sha256 ? bytes : null;
  }

  /** Throws away what nobody speaks of after a day. Returns how many. */
  async sweep(now: string): Promise<number> {
    const before = new Date(Date.parse(now) - day).toISOString();
    const { rowCount } = await this.pool.query(drop, [before]);
    await this.pool.query(settle, [before]);
    return rowCount ?? 0;
  }
}
