import { z } from 'zod';
import { noticeKindNames } from './kinds.ts';

const target = z
  .url({ protocol: /^https?$/u, error: '应为 http 或 https 网址' })
  .max(2_000)
  .refine((url) => !new URL(url).username, '网址中不能含用户名或口令');

const common = {
  name: z.string().trim().min(1).max(60),
  url: target,
  kinds: z
    .array(z.enum(noticeKindNames))
    .min(1)
    .default([...noticeKindNames]),
  /** Number of the organisation whose evaluations it hears of, with all below; null: of the whole bureau. */
  organisation: z.string().max(100).nullable().default(null),
  enabled: z.boolean().default(true),
};

/** Base64 of 24 to 64 bytes after the mark, as Standard Webhooks wants it. */
const WebhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u, '密钥应为 whsec_ 加 24 至 64 字节的 Base64');

/** A place outside the house that is told: a system by webhook, or a group chat by its robot. */
export const Endpoint = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('webhook'), ...common, secret: WebhookSecret.optional() }),
  z.strictObject({ channel: z.literal('wecom'), ...common }),
  z.strictObject({ channel: z.literal('dingtalk'), ...common, secret: z.string().max(200).default('') }),
]);
export type Endpoint = z.infer<typeof Endpoint>;

/** What may be changed afterwards. Address and secret stay as they are unless they are given anew. */
export const EndpointChange = z.strictObject({
  name: common.name.optional(),
  url: target.optional(),
  secret: z.string().max(200).optional(),
  kinds: z.array(z.enum(noticeKindNames)).min(1).optional(),
  enabled: z.boolean().optional(),
});
export type EndpointChange = z.infer<typeof EndpointChange>;
