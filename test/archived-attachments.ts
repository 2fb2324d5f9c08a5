// The life of the archived evaluation again, with files beside its form: two of one name, one withdrawn, one by a reviewer.
import { createHash } from 'node:crypto';
import type { Event, Recorded } from '#domain/evaluation/events';
import { facts } from './archived.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}`);

export const papers = {
  receipt: pdf('验收合格'),
  second: pdf('第二次验收合格'),
  mistaken: pdf('传错的会议纪要'),
  checked: pdf('核对底稿'),
} as const;

/** What the database would give for a hash. */
export const contentOf = async (hash: string): Promise<Buffer | null> =>
  Object.values(papers).find((bytes) => sha256(bytes) === hash) ?? null;

type Paper = [keyof typeof papers, kind: 'evidence' | 'other' | 'review', name: string];

const added = (attachment: number, [paper, kind, name]: Paper): Event => ({
  type: 'attachment.added.v1',
  data: {
    attachment: `${attachment}`,
    kind,
    name,
    bytes: papers[paper].length,
    sha256: sha256(papers[paper]),
    mediaType: 'application/pdf',
    note: '已签字\n盖章',
  },
});

const withdrawn = (attachment: number): Event => ({
  type: 'attachment.withdrawn.v1',
  data: { attachment: `${attachment}`, reason: '传错年度' },
});

/** Facts that come in after the one of a version, by whoever has made that one. */
const more: Readonly<Record<number, readonly ((version: number) => Event)[]>> = {
  2: [
    (version) => added(version, ['receipt', 'evidence', '验收单.pdf']),
    (version) => added(version, ['mistaken', 'other', '会议纪要.pdf']),
    (version) => withdrawn(version - 1),
    (version) => added(version, ['second', 'evidence', '验收单.pdf']),
  ],
  4: [(version) => added(version, ['checked', 'review', `${'核'.repeat(60)}\u{F0000}.pdf`])],
};

export const attachedFacts: readonly Recorded[] = facts.reduce<Recorded[]>((told, fact) => {
  const { by, at } = fact;
  told.push({ ...fact, version: told.length + 1 });
  for (const make of more[fact.version] ?? [])
    told.push({ ...make(told.length + 1), version: told.length + 1, by, at } as Recorded);
  return told;
}, []);
