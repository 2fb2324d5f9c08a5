import type { Pool } from 'pg';
import { opened, sealed } from '../channels/endpoint-row.ts';
import { StartupError } from '../config/startup-error.ts';
import { keyFile, Unreadable, Vault } from './vault.ts';

interface Row {
  id: string;
  url: string;
  secret: string;
}

const refuse = (file: string): StartupError =>
  new StartupError(
    'secretsUnreadable',
    `数据库中的密钥是用另一个密钥文件封存的：请把备份的 ${file} 放回原处再启动；确已遗失的，删除接收地址（endpoint 表）后重新登记。`,
    `Secrets in the database were sealed with another key: put the backed-up ${file} back; if it is lost, remove the rows of table endpoint and enter them anew.`,
  );

const unreadable = (vault: Vault, row: Row): boolean => {
  try {
    opened(vault, row);
    return false;
  } catch (error) {
    if (error instanceof Unreadable) return true;
    throw error;
  }
};

/**
 * Seals what an older version has left in clear, once the key is known to be the right one. Returns how many.
 * @throws StartupError when something stands there that this key does not open
 */
export const sealSecrets = async (pool: Pool, dataDir: string): Promise<number> => {
  const vault = new Vault(dataDir);
  const { rows } = await pool.query<Row>('select id, url, secret from endpoint where removed_at is null');
  if (rows.some((row) => unreadable(vault, row))) throw refuse(keyFile(dataDir));
  vault.prepare();
  const clear = rows.filter(({ url }) => !Vault.isSealed(url));
  for (const row of clear) {
    const { url, secret } = sealed(vault, row);
    const text = 'update endpoint set url = $2, secret = $3 where id = $1 and url = $4 and removed_at is null';
    await pool.query(text, [row.id, url, secret, row.url]);
  }
  return clear.length;
};
