import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sideBySide } from '#domain/scoring/reviewed';
import { verifyArchive } from '#engine/archive/verify';
import { assemble, pieces, type Piece } from './cast.ts';
import { play, stepsOf, type Played, type Tell } from './story.ts';

export interface DemoOptions {
  /** Address of the running system. */
  url: string;
  password: string;
  /** Folder of the published forms. */
  forms: string;
  /** Where the archives are put. */
  into: string;
  tell(line: string, done: number, of: number): void;
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

const playOne = async (options: DemoOptions, piece: Piece, tell: Tell): Promise<DemoLine> => {
  const cast = await assemble(options.url, piece.unit, options.password);
  const bytes = await readFile(join(options.forms, piece.file));
  return lineOf(await play(cast, piece, bytes, tell), options.into);
};

/** Drives real published forms through the running system, as the people of a county would. @throws Refused, DomainError */
export const demo = async (options: DemoOptions): Promise<DemoLine[]> => {
  await mkdir(options.into, { recursive: true });
  const of = pieces.reduce((steps, piece) => steps + stepsOf(piece), 0);
  let done = 0;
  const lines: DemoLine[] = [];
  for (const piece of pieces) lines.push(await playOne(options, piece, (line) => options.tell(line, (done += 1), of)));
  return lines;
};
