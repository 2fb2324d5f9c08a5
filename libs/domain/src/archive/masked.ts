import { table, type Markup } from './html.ts';
import type { ArchiveRecord } from './record.ts';

/** What the public does not read, and why; the words themselves stand in the form above. */
export const masked = ({ state: { disclosure } }: ArchiveRecord): Markup | null => {
  if (!disclosure) return null;
  const { redactions, names, kept, secrecyReview } = disclosure;
  const rows = [
    ...redactions.map(({ where, masked, reason }) => ['遮盖此处', where, masked, reason]),
    ...names.map(({ where, masked }) => ['遮盖姓名', where, masked, '信访人、当事人或补助对象，已逐处核对']),
    ...kept.map(({ where, name, reason }) => ['不遮盖', where, name, reason]),
    ...(secrecyReview === '' ? [] : [['保密审查', '', '', secrecyReview]]),
  ];
  return rows.length > 0 ? table(['处理', '位置', '公开件所示', '理由'], rows) : null;
};
