import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sideBySide } from '#domain/scoring/reviewed';
import { verifyArchive } from '#engine/archive/verify';
import { assemble, pieces, type Cast } from './cast.ts';
import { countersign } from './scenes/countersign.ts';
import { escalation } from './scenes/escalation.ts';
import type { Scene } from './scenes/scene.ts';
import { standingIn } from './scenes/standing-in.ts';
import { choose, play, type Played } from './story.ts';
import { Witness, type Tally } from './witness.ts';

export interface DemoOptions {
  /** Address of the running system. */
  url: string;
  password: string;
  /** Folder of the published forms. */
  forms: string;
  /** Where the archives are put. */
  into: string;
  tell(line: string, step: number): void;
}

/** What came of it: the forms that went the whole way, and how much was looked up on the way. */
export interface DemoReport {
  forms: DemoLine[];
  checked: Tally;
}

/** One line of the table at the end. */
export interface DemoLine {
  form: string;
  place: string;
  stated: string | null;
  computed: string | null;
  reviewer: string | null;
  grade: string | null;
  red: number;
  yellow: number;
  blue: number;
  events: number;
  verified: boolean;
  archive: string;
}

const lineOf = async ({ piece, id, seen, archive }: Played, into: string): Promise<DemoLine> => {
  const path = join(into, `${piece.unit}-${piece.title}-${id.slice(0, 8)}.zip`);
  await writeFile(path, archive);
  const verdict = await verifyArchive(archive);
  const scores = seen.scores && sideBySide(seen.scores.sheet, seen.scores.reviewer);
  const count = (severity: string): number => seen.findings.filter((finding) => finding.severity === severity).length;
  return {
    form: `${piece.file} ${piece.title}`,
    place: seen.placeName,
    stated: scores?.stated.score ?? null,
    computed: scores?.computed.score ?? null,
    reviewer: scores?.reviewer.score ?? null,
    grade: scores?.reviewer.grade ?? scores?.computed.grade ?? null,
    red: count('RED'),
    yellow: count('YELLOW'),
    blue: count('BLUE'),
    events: verdict.ok ? verdict.events : 0,
    verified: verdict.ok,
    archive: path,
  };
};

type Read = (file: string) => Promise<Buffer>;

/** What the four forms have no part for: each on a goal of its own, which it takes as far as it needs. */
const scenes: readonly (readonly [title: string, Scene])[] = [
  ['会签演示', countersign],
  ['加签与代理演示', standingIn],
  ['逾期升级演示', escalation],
];

const playScenes = async (cast: Cast, read: Read, witness: Witness): Promise<void> => {
  const piece = pieces[1]!;
  const { goal } = await choose(cast.filler, piece, await read(piece.file));
  const round = `演示${randomUUID().slice(0, 8)}`;
  for (const [title, scene] of scenes) await scene({ cast, goal, witness, title, round });
};

/**
 * Drives real published forms through the running system, as the people of a county would, and looks up in it
 * whatever it says. @throws Refused, DomainError as soon as something is not as it was said to be
 */
export const demo = async ({ url, password, forms, into, tell }: DemoOptions): Promise<DemoReport> => {
  await mkdir(into, { recursive: true });
  const read: Read = (file) => readFile(join(forms, file));
  const witness = new Witness(tell);
  const lines: DemoLine[] = [];
  for (const piece of pieces) {
    const cast = await assemble(url, piece.unit, password);
    lines.push(await lineOf(await play(cast, piece, await read(piece.file), witness), into));
  }
  await playScenes(await assemble(url, 'hunan', password), read, witness);
  return { forms: lines, checked: witness.tally };
};
