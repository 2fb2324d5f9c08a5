import type { Finding, Severity } from '#domain/audit/rule';
import { DomainError } from '#domain/error';
import type { Form } from '#domain/form';
import { formKinds } from '#domain/vocabulary';
import type { Line, Session } from '../remote/session.ts';
import type { Progress } from '../terminal/progress.ts';
import { plain } from '../terminal/width.ts';
import { assign, type Assigned, type Found } from './assign.ts';
import { save } from './save.ts';
import type { Source } from './source.ts';

/** One line of the summary. */
export interface Result {
  file: string;
  /** Kind, unit and project as recognised; '' when nothing was. */
  recognised: string;
  /** Unit and title of the evaluation. */
  evaluation: string | null;
  evaluationId: string | null;
  outcome: 'saved' | 'skipped' | 'unplaced' | 'refused';
  words: string;
  findings: { red: number; yellow: number; blue: number } | null;
  unplaced: number | null;
}

export interface Importing {
  round: string;
  unit?: string | undefined;
  replace: boolean;
}

/** A refusal in its own words; a bug stays a bug. */
const refusal = (error: unknown): string => {
  if (error instanceof DomainError) return error.message;
  throw error;
};

const counted = (findings: readonly Finding[]): NonNullable<Result['findings']> => {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { red: of('RED'), yellow: of('YELLOW'), blue: of('BLUE') };
};

const recognisedAs = ({ header }: Form): string => {
  const { formKind, implementingUnit, department, projectName } = header;
  const who = plain(implementingUnit?.raw ?? '') || plain(department?.raw ?? '');
  return [formKinds[formKind], who, plain(projectName?.raw ?? '')].filter(Boolean).join(' · ');
};

const resultOf = ({ file, recognised, line }: Assigned, more: Pick<Result, 'outcome' | 'words'>): Result => ({
  file,
  recognised: recognisedAs(recognised.form),
  evaluation: line && evaluationOf(line),
  evaluationId: line && line.id,
  findings: counted(recognised.findings),
  unplaced: recognised.unplaced.length,
  ...more,
});

const evaluationOf = ({ unit, title }: Line): string => `${unit} · ${title}`;

const done = { saveDraft: '已存为草稿', importDraft: '已代为导入，存为草稿' } as const;

const settle = async (session: Session, one: Assigned, replace: boolean): Promise<Result> => {
  if (!one.line) return resultOf(one, { outcome: one.outcome, words: one.reason });
  try {
    const { findings, action } = await save(session, one, one.line, replace);
    const words = [done[action], one.recognised.notice].filter(Boolean).join('；');
    return { ...resultOf(one, { outcome: 'saved', words }), findings: counted(findings) };
  } catch (error) {
    return resultOf(one, { outcome: 'refused', words: refusal(error) });
  }
};

const nothing = { recognised: '', evaluation: null, evaluationId: null, findings: null, unplaced: null } as const;

const recognise = async (session: Session, { name, load }: Source): Promise<Found[] | Result> => {
  try {
    const read = await session.read(name.slice(-300), await load());
    return read.map((recognised) => ({
      file: name,
      recognised,
      siblings: read.filter((other) => other !== recognised),
    }));
  } catch (error) {
    return { ...nothing, file: name, outcome: 'refused', words: refusal(error) };
  }
};

/** Recognises every file, then saves what belongs to exactly one evaluation. One result for every form, in the order of the files. */
export const importAll = async (
  session: Session,
  sources: readonly Source[],
  { round, unit, replace }: Importing,
  tell: Progress,
): Promise<Result[]> => {
  const lines = await session.evaluations(round, unit);
  if (lines.length === 0)
    throw new DomainError(
      'notFound',
      `批次“${round}”里没有您能看到的评价${unit ? `（单位${unit}）` : ''}，请核对批次名称`,
    );
  const found: Found[] = [];
  const refused: Result[] = [];
  for (const [i, source] of sources.entries()) {
    const read = await recognise(session, source);
    if (Array.isArray(read)) found.push(...read);
    else refused.push(read);
    tell(`识别 ${plain(source.name)}`, i + 1, sources.length);
  }
  const assigned = assign(found, lines, unit !== undefined);
  const results: Result[] = [];
  for (const [i, one] of assigned.entries()) {
    results.push(await settle(session, one, replace));
    tell(`导入 ${plain(one.file)}`, i + 1, assigned.length);
  }
  const order = new Map(sources.map(({ name }, i) => [name, i]));
  return [...results, ...refused].toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
};
