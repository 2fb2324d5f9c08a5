import { verify } from '@node-rs/argon2';
import { StartupError } from '#engine/config/startup-error';
import { createPool } from '#engine/database/pool';
import { demoPassword, people } from './people.ts';

const hashes = 'select distinct password_hash from person where id = any($1)';

/** A bureau in service has no demonstration accounts: their password is public. @throws StartupError */
export const refuseDemoLeft = async (databaseUrl: string): Promise<void> => {
  const pool = createPool(databaseUrl, 1);
  const ids = people.map(({ id }) => id);
  const { rows } = await pool.query<{ password_hash: string }>(hashes, [ids]).finally(() => pool.end());
  for (const { password_hash: kept } of rows)
    if (await verify(kept, demoPassword))
      throw new StartupError(
        'settings',
        '数据库中留有演示单位和口令公开的演示账号，不能正式使用：请换一个空的 DATABASE_URL 或 DATA_DIR；只看演示请设 DEMO=true。',
        'The database holds demonstration units and accounts with a public password: use an empty DATABASE_URL or DATA_DIR, or set DEMO=true to see the demonstration.',
      );
};
