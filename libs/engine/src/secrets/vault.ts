import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = 'sealed1';
const keyBytes = 32;
const ivBytes = 12;

export const keyFile = (dataDir: string): string => join(dataDir, 'secrets.key');

/** What was sealed by a key that is not there. */
export class Unreadable extends Error {
  constructor(file: string) {
    super(`${file} 不在，或不是封存时所用的密钥文件`);
    this.name = 'Unreadable';
  }
}

/** All or nothing, and never over one that is there: two processes may start at once. */
const writeKey = (dataDir: string): void => {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${keyFile(dataDir)}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, keyFile(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
};

/** Seals what must not stand in the database in clear: AES-256-GCM under a key that lies in the data directory. */
export class Vault {
  private known: Buffer | undefined;

  constructor(private readonly dataDir: string) {}

  static isSealed(text: string): boolean {
    return text.startsWith(`${mark}.`);
  }

  /** Makes the key where there is none yet. */
  prepare(): void {
    if (!existsSync(keyFile(this.dataDir))) writeKey(this.dataDir);
    this.key();
  }

  /** `about` names the place that it belongs to: put elsewhere it cannot be opened. Nothing stays nothing. */
  seal(text: string, about: string): string {
    if (text === '') return '';
    if (!this.known) this.prepare();
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key(), iv).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [mark, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** What is not sealed yet is given back as it is. @throws Unreadable */
  open(text: string, about: string): string {
    if (!Vault.isSealed(text)) return text;
    const [iv, tag, sealed] = text
      .split('.')
      .slice(1)
      .map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer];
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key(), iv).setAAD(Buffer.from(about)).setAuthTag(tag);
      return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new Unreadable(keyFile(this.dataDir));
    }
  }

  private key(): Buffer {
    if (this.known) return this.known;
    const file = keyFile(this.dataDir);
    // A copy that was put back may have lost its narrow rights.
    chmodSync(file, 0o600);
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== keyBytes) throw new Unreadable(file);
    return (this.known = key);
  }
}
