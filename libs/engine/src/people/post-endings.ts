import type { Pool } from 'pg';
import { addDays, civilDate } from '#domain/deadlines/civil';
import { system } from '#domain/evaluation/action';
import { auditLine } from '../channels/audited.ts';
import type { Clock } from '../clock.ts';
import type { Reseats } from './reseats.ts';

const action = 'checkPostEndings';

/** Civil day of the last look; at first one looks a month back. */
const lastLook = `select max(detail)::text as day from audit_line where person = $1 and action = $2`;

const ended = `select distinct person as id from post_term where until >= $1::date and until < $2::date order by 1`;

/** Posts and organisations that end by their date alone: once a day their tasks find others, as when somebody ends them by hand. */
export class PostEndings {
  private looked = '';

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly reseats: Reseats,
  ) {}

  /** Returns who was found to have left; [] when today was done before. Several processes may do the same at once. */
  async look(): Promise<string[]> {
    const now = this.clock.now();
    const today = civilDate(now);
    if (this.looked >= today) return [];
    const { rows } = await this.pool.query<{ day: string | null }>(lastLook, [system.id, action]);
    const since = rows[0]?.day ?? addDays(today, -31);
    const gone = since < today ? (await this.pool.query<{ id: string }>(ended, [since, today])).rows : [];
    for (const { id } of gone) await this.reseats.of(id);
    if (since < today) await auditLine(this.pool, now, system.id, action, today);
    this.looked = today;
    return gone.map(({ id }) => id);
  }
}
