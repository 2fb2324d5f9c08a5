import { auditFile } from '#domain/audit/audit';
import type { Finding } from '#domain/audit/rule';
import type { Form, Unplaced } from '#domain/form';
import type { Scheme } from '#domain/scoring/scheme';
import { score, type ScoreSheet } from '#domain/scoring/score';
import { checkSize, readAnyForms, type ReadForm } from '#forms/read';
import { readBytes } from '../read-file.ts';

/** One form of a file with everything there is to say about it. */
export interface Checked {
  file: string;
  form: Form;
  sheet: ScoreSheet;
  findings: readonly Finding[];
  unplaced: readonly Unplaced[];
  notice: string | null;
}

interface ReadFile {
  file: string;
  read: ReadForm[];
}

const formsOf = ({ read }: ReadFile): Form[] => read.map(({ form }) => form);

const checkOne = ({ file, read }: ReadFile, elsewhere: readonly Form[], scheme: Scheme): Checked[] => {
  const findings = auditFile(formsOf({ file, read }), scheme, elsewhere);
  return read.map(({ form, unplaced, notice = null }, i) => ({
    file,
    form,
    sheet: score(form, scheme),
    findings: findings[i] ?? [],
    unplaced,
    notice,
  }));
};

/**
 * Every form of the files, in their order. Forms of one file are held against each other as one report's parts, those
 * of other files as other units' and other years' work. @throws DomainError
 */
export const checkFiles = async (files: readonly string[], scheme: Scheme): Promise<Checked[]> => {
  const all: ReadFile[] = [];
  for (const file of files) all.push({ file, read: await readAnyForms(file, await readBytes(file, checkSize)) });
  return all.flatMap((one) => checkOne(one, all.filter((other) => other !== one).flatMap(formsOf), scheme));
};
