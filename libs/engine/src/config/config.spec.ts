import { readFileSync } from 'node:fs';
import { explainListenError } from './port-in-use.ts';
import { readConfig } from './config.ts';
import { settings } from './settings.ts';
import { StartupError } from './startup-error.ts';

const refusal = (env: Record<string, string>): StartupError => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartupError) return error;
  }
  throw new Error('the settings were accepted');
};

describe('the settings', () => {
  it('need nothing: embedded database, queues in it, demonstration data, this machine only', () => {
    expect(readConfig({}, '/srv/jicheng')).toMatchObject({
      dataDir: '/srv/jicheng/.data',
      demo: true,
      http: { host: '127.0.0.1', port: 8080 },
      database: { url: undefined, embedded: true },
      queues: { backend: 'postgres' },
      session: { idleMinutes: 30 },
      worker: { inProcess: true },
    });
  });

  it('make no demonstration data in a database of service, unless told to', () => {
    const env = { DATABASE_URL: 'postgres://u:p@db/x', REDIS_URL: 'redis://queue' };
    expect(readConfig(env)).toMatchObject({ demo: false, database: { embedded: false }, queues: { backend: 'redis' } });
    expect(readConfig({ ...env, DEMO: 'yes' }).demo).toBe(true);
  });

  it('are all complained about at once, in Chinese and English', () => {
    const { zh, en } = refusal({ PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', JICHENG_PROT: '1' });
    for (const name of ['PORT="99999"', 'LOG_LEVEL="loud"', 'DATABASE_URL', 'JICHENG_PROT']) {
      expect(zh).toContain(name);
      expect(en).toContain(name);
    }
    expect(zh).toContain('没有这个设置项');
  });

  it.each(['1e3', '-1', '80 80', '0x50', '８０８０', '1.5'])('do not take %p for a port', (PORT) => {
    expect(refusal({ PORT }).code).toBe('settings');
  });

  it('never print a password', () => {
    expect(refusal({ DATABASE_URL: 'http://u:geheim@db' }).message).not.toContain('geheim');
  });

  it('listen to the prefixed name first and take an empty text for none', () => {
    expect(readConfig({ PORT: '1', JICHENG_PORT: '2' }).http.port).toBe(2);
    expect(readConfig({ PORT: '' }).http.port).toBe(8080);
  });

  it('are exactly those that .env.example explains', () => {
    const explained = readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=(.*)$/gmu);
    const examples = Object.fromEntries([...explained].map(([, name, value]) => [name, value]));
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(settings).toSorted());
    expect(() => readConfig(examples)).not.toThrow();
  });

  it('that .env.example shows are the defaults', () => {
    const shown = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=(.*)$/gmu)]
      .filter(([, name = '']) => !name.endsWith('_URL'))
      .map(([, name, value]) => [name, value]);
    expect(readConfig(Object.fromEntries(shown))).toEqual(readConfig({}));
  });
});

describe('a port that is taken', () => {
  it('is explained with a remedy; any other error stays itself', () => {
    const at = { host: '127.0.0.1', port: 8080 };
    const taken = explainListenError(Object.assign(new Error('x'), { code: 'EADDRINUSE' }), at);
    expect(taken).toMatchObject({ code: 'portInUse', zh: expect.stringContaining('PORT=8081 npm start') });
    const bug = new TypeError('bug');
    expect(explainListenError(bug, at)).toBe(bug);
  });
});
