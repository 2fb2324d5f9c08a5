import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFile, Unreadable, Vault } from './vault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jicheng-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secret = 'whsec_绝密';

describe('what is sealed', () => {
  it('is opened again in its own place, by every process that has the key', () => {
    const sealed = new Vault(folder).seal(secret, 'a secret');
    expect(sealed).not.toContain('whsec');
    expect(Buffer.from(sealed.split('.').at(-1)!, 'base64url').toString()).not.toContain('whsec');
    expect(new Vault(folder).open(sealed, 'a secret')).toBe(secret);
    expect(new Vault(folder).seal(secret, 'a secret')).not.toBe(sealed);
  });

  it('is not opened elsewhere, nor after a letter of it has changed, nor by another key, nor without any', () => {
    const sealed = new Vault(folder).seal(secret, 'a secret');
    const wrong = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => new Vault(folder).open(sealed, 'b secret')).toThrow(Unreadable);
    expect(() => new Vault(folder).open(wrong, 'a secret')).toThrow(Unreadable);
    writeFileSync(keyFile(folder), Buffer.alloc(32, 7).toString('base64'));
    expect(() => new Vault(folder).open(sealed, 'a secret')).toThrow(Unreadable);
    rmSync(keyFile(folder));
    expect(() => new Vault(folder).open(sealed, 'a secret')).toThrow(Unreadable);
  });

  it('leaves alone what stood there in clear before, and nothing', () => {
    expect(new Vault(folder).open('https://example.gov.cn/hook', 'a url')).toBe('https://example.gov.cn/hook');
    expect(new Vault(folder).seal('', 'a secret')).toBe('');
  });
});

describe('the key', () => {
  it('is made once, readable by its owner only, also after a copy was put back with wider rights', () => {
    new Vault(folder).prepare();
    const sealed = new Vault(folder).seal(secret, 'a');
    expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
    chmodSync(keyFile(folder), 0o644);
    new Vault(folder).prepare();
    expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
    expect(new Vault(folder).open(sealed, 'a')).toBe(secret);
  });
});
