import type { NoticeKind } from '#domain/channels/kinds';
import type { Item } from './claimed.ts';

/** The sending whose turn it is, with everything that decides whether it may go. */
export interface Lead {
  id: string;
  origin: string;
  person: string | null;
  address: string;
  host: string;
  attempts: number;
  bare: boolean;
  name: string | null;
  disabled: boolean | null;
  email: string | null;
  pending: string | null;
  contactSecret: Buffer | null;
  preferences: unknown;
  url: string | null;
  secret: string | null;
  enabled: boolean | null;
}

/** One message of a sending, as the database gives it. */
export interface Row {
  id: string;
  messageId: string;
  attempts: number;
  failures: number;
  unknowns: number;
  drivenAt: Date;
  origin: string;
  evaluationId: string | null;
  kind: NoticeKind | null;
  urgent: boolean | null;
  text: string | null;
  note: string | null;
  at: Date | null;
  unitId: string | null;
  unit: string | null;
  title: string | null;
  fiscalYear: number | null;
}

/** Why a sending has become pointless since it was written; undefined when it has not. */
export const pointless = (lead: Lead): string | undefined => {
  if (lead.person === null) return lead.enabled ? undefined : '接收地址已停用';
  if (lead.disabled !== false) return '接收人账号已停用';
  return (lead.bare ? lead.pending : lead.email) === lead.address ? undefined : '接收人已更换或停用该邮箱';
};

/** What a sending without a message says to a group or a system: somebody wants to see whether it arrives. */
export const testItem = ({ origin }: Pick<Lead, 'origin'>, now: string): Item => ({
  evaluationId: null,
  kind: 'info',
  urgent: false,
  text: '这是一条测试消息，收到即说明接收地址可用，不必处理',
  at: now,
  origin,
  unit: null,
  title: null,
  fiscalYear: null,
});

export const asItem = ({
  evaluationId,
  kind,
  urgent,
  text,
  note,
  at,
  origin,
  unitId,
  unit,
  title,
  fiscalYear,
}: Row): Item => ({
  evaluationId,
  kind: kind ?? 'info',
  urgent: urgent ?? false,
  text: text ?? '',
  ...(note && { note }),
  at: (at ?? new Date(0)).toISOString(),
  origin,
  unit: unitId === null ? null : { id: unitId, name: unit ?? '' },
  title,
  fiscalYear,
});
