import { resolve } from 'node:path';
import { settings } from './settings.ts';
import type { Setting, SettingName, SettingValues } from './settings.ts';
import { StartupError } from './startup-error.ts';

/** The settings tree of one process: read once at the start, never changed. */
export interface Config {
  /** Absolute path. Holds the embedded database, keys and archives. */
  readonly dataDir: string;
  /** Demonstration units, people and evaluations are created. */
  readonly demo: boolean;
  readonly http: { readonly host: string; readonly port: number };
  /** Without `url` the embedded Postgres in `dataDir` is used. */
  readonly database: { readonly url: string | undefined; readonly embedded: boolean; readonly poolSize: number };
  /** Without `redisUrl` the queues live in Postgres. */
  readonly queues: { readonly backend: 'postgres' | 'redis'; readonly redisUrl: string | undefined };
  readonly session: { readonly idleMinutes: number };
  readonly log: { readonly level: SettingValues['LOG_LEVEL'] };
  readonly worker: {
    readonly inProcess: boolean;
    readonly relaySeconds: number;
    readonly sweepSeconds: number;
  };
  /** Ways out of the house. Without `smtp` no mail is sent; `openNetworks` in CIDR may be posted to although not public. */
  readonly channels: {
    readonly smtp: { readonly url: string; readonly from: string } | undefined;
    readonly publicUrl: string | undefined;
    readonly openNetworks: readonly string[];
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting may also be written with this prefix, which then wins: for machines where PORT or HOST means something else. */
const prefix = 'JICHENG_';
const names = Object.keys(settings) as SettingName[];

/** An empty text counts as absent, as in `PORT= npm start`. */
const given = (env: Environment, name: string): [name: string, text: string] | undefined =>
  [`${prefix}${name}`, name].map((key): [string, string] => [key, env[key]?.trim() ?? '']).find(([, text]) => text);

type Complaint = readonly [zh: string, en: string];

const misspelt = (env: Environment): Complaint[] =>
  Object.keys(env)
    .filter((key) => key.startsWith(prefix) && !names.includes(key.slice(prefix.length) as SettingName))
    .map((key) => [`${key}：没有这个设置项`, `${key}: there is no such setting`]);

const complain = ({ secret, expects: [zh, en] }: Setting, key: string, text: string): Complaint => {
  const shown = secret ? key : `${key}=${JSON.stringify(text)}`;
  return [`${shown}：${zh}`, `${shown}: ${en}`];
};

const refuse = (complaints: readonly Complaint[]): StartupError => {
  const list = (at: 0 | 1) => complaints.map((complaint) => `  - ${complaint[at]}`).join('\n');
  return new StartupError(
    'settings',
    `环境变量设置有误，请对照 .env.example 更正后重新启动：\n${list(0)}`,
    `Settings are wrong; correct them by .env.example and start again:\n${list(1)}`,
  );
};

const readValues = (env: Environment): SettingValues => {
  const complaints = misspelt(env);
  const values = names.map((name) => {
    const setting: Setting = settings[name];
    const found = given(env, name);
    if (!found) return [name, setting.absent];
    const parsed = setting.schema.safeParse(found[1]);
    if (!parsed.success) complaints.push(complain(setting, ...found));
    return [name, parsed.data];
  });
  if (complaints.length) throw refuse(complaints);
  return Object.fromEntries(values) as SettingValues;
};

/** The sender is the account's own address unless it is given. @throws StartupError when neither names one */
const smtpOf = ({ SMTP_URL: url, MAIL_FROM: given }: SettingValues): Config['channels']['smtp'] => {
  if (url === undefined) return undefined;
  const account = decodeURIComponent(new URL(url).username);
  const from = given ?? (account.includes('@') ? account : undefined);
  if (from) return { url, from };
  throw refuse([['MAIL_FROM：设置了 SMTP_URL 时须写明发件人', 'MAIL_FROM: must be set beside SMTP_URL']]);
};

/**
 * Reads the settings; nothing else in the program looks at the environment.
 * @throws StartupError naming every wrong or unknown setting at once.
 */
export const readConfig = (env: Environment, cwd = process.cwd()): Config => {
  const values = readValues(env);
  const embedded = values.DATABASE_URL === undefined;
  return {
    dataDir: resolve(cwd, values.DATA_DIR),
    demo: values.DEMO ?? embedded,
    http: { host: values.HOST, port: values.PORT },
    database: { url: values.DATABASE_URL, embedded, poolSize: values.POOL_SIZE },
    queues: { backend: values.REDIS_URL === undefined ? 'postgres' : 'redis', redisUrl: values.REDIS_URL },
    session: { idleMinutes: values.SESSION_IDLE_MINUTES },
    log: { level: values.LOG_LEVEL },
    worker: {
      inProcess: values.WORKER,
      relaySeconds: values.RELAY_INTERVAL_SECONDS,
      sweepSeconds: values.SWEEP_INTERVAL_SECONDS,
    },
    channels: { smtp: smtpOf(values), publicUrl: values.PUBLIC_URL, openNetworks: values.OUTGOING_NETWORKS },
  };
};
