import { z } from 'zod';
import { isNetwork } from '../channels/networks.ts';

/** One environment variable: how its text is read, what it is when absent, and what to say when it is wrong. */
export interface Setting<T = unknown> {
  readonly schema: z.ZodType<T, string>;
  readonly absent: T;
  readonly expects: readonly [zh: string, en: string];
  /** Secret values are never printed, not even in an error. */
  readonly secret?: true;
}

const setting = <T>(
  schema: z.ZodType<T, string>,
  absent: NoInfer<T>,
  expects: Setting['expects'],
  more: Pick<Setting, 'secret'> = {},
): Setting<T> => ({ schema, absent, expects, ...more });

const whole = (min: number, max: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,9}$/u)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const number = (absent: number, min: number, max: number, zh: string, en: string): Setting<number> =>
  setting(whole(min, max), absent, [
    `应为 ${min}–${max} 的整数（${zh}）`,
    `must be a whole number ${min}–${max} (${en})`,
  ]);

const words: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  yes: true,
  on: true,
  false: false,
  '0': false,
  no: false,
  off: false,
};
const yesOrNo = z
  .string()
  .toLowerCase()
  .refine((text) => text in words)
  .transform((text) => words[text] === true);

const address = (...protocols: string[]): z.ZodType<string | undefined, string> =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** “名称 <地址>” or the address alone. */
const mailbox = z.string().refine((text) => z.email().safeParse(/<([^<>]+)>$/u.exec(text)?.[1] ?? text).success);

const networks = z
  .string()
  .transform((text) => text.split(/[,\s]+/u).filter(Boolean))
  .pipe(z.array(z.string().refine(isNetwork)));

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every environment variable the program reads. `undefined` as default: decided from the others, see config.ts. */
export const settings = {
  DATABASE_URL: setting(
    address('postgres:', 'postgresql:'),
    undefined,
    ['应为 postgres://用户:密码@主机:端口/库名', 'must be postgres://user:password@host:port/database'],
    { secret: true },
  ),
  REDIS_URL: setting(address('redis:', 'rediss:'), undefined, ['应为 redis://主机:端口', 'must be redis://host:port'], {
    secret: true,
  }),
  PORT: number(8080, 0, 65_535, '网页端口，0 表示任选空闲端口', 'web port, 0 takes any free one'),
  HOST: setting(z.string().regex(/^[\w.:-]+$/u), '127.0.0.1', [
    '应为监听地址，如 127.0.0.1 或 0.0.0.0',
    'must be an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  ]),
  DATA_DIR: setting(z.string().min(1), '.data', ['应为目录', 'must be a directory']),
  DEMO: setting<boolean | undefined>(yesOrNo, undefined, ['应为 true 或 false', 'must be true or false']),
  SESSION_IDLE_MINUTES: number(30, 1, 1440, '无操作自动退出的分钟数', 'minutes of idleness until sign-out'),
  LOG_LEVEL: setting<(typeof levels)[number]>(z.enum(levels), 'info', [
    `应为 ${levels.join('、')} 之一`,
    `must be one of ${levels.join(', ')}`,
  ]),
  POOL_SIZE: number(10, 2, 80, '数据库连接数上限', 'most database connections of one process'),
  WORKER: setting(yesOrNo, true, [
    '应为 true 或 false（是否在同一进程内处理后台任务）',
    'must be true or false (whether this process handles background work too)',
  ]),
  RELAY_INTERVAL_SECONDS: number(2, 1, 60, '补发未送达事件的间隔秒数', 'seconds between looks for undelivered events'),
  SWEEP_INTERVAL_SECONDS: number(1, 1, 3600, '检查到期事项的间隔秒数', 'seconds between looks for due dates'),
  PUBLIC_URL: setting(address('http:', 'https:'), undefined, [
    '应为人们打开本系统的网址，如 https://jixiao.example.gov.cn',
    'must be the address at which people open the system, such as https://jixiao.example.gov.cn',
  ]),
  SMTP_URL: setting(
    address('smtp:', 'smtps:'),
    undefined,
    ['应为 smtp://用户:密码@主机:端口 或 smtps://…', 'must be smtp://user:password@host:port or smtps://…'],
    { secret: true },
  ),
  MAIL_FROM: setting<string | undefined>(mailbox, undefined, [
    '应为发件人，如 绩程 <jicheng@example.gov.cn>',
    'must be a sender, such as 绩程 <jicheng@example.gov.cn>',
  ]),
  OUTGOING_NETWORKS: setting<readonly string[]>(
    networks,
    [],
    ['应为以逗号分隔的网段，如 10.20.0.0/16', 'must be networks separated by commas, such as 10.20.0.0/16'],
  ),
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
export type SettingValues = { readonly [N in SettingName]: (typeof settings)[N]['absent'] };
