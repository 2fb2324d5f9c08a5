import { auditFile } from '#domain/audit/audit';
import type { Finding } from '#domain/audit/rule';
import type { Form, Unplaced } from '#domain/form';
import type { Scheme } from '#domain/scoring/scheme';
import { score, type ScoreSheet } from '#domain/scoring/score';
import { checkSize, readForms } from '#forms/read';
import { readBytes } from '../read-file.ts';

/** One form of a file with everything there is to say about it. */
export interface Checked {
  file: string;
  form: Form;
  sheet: ScoreSheet;
  findings: readonly Finding[];
  unplaced: readonly Unplaced[];
}

/** Every form of a file, in its order; forms of the same file are held against each other. @throws DomainError */
export const checkFile = async (file: string, scheme: Scheme): Promise<Checked[]> => {
  const read = readForms(file, await readBytes(file, checkSize));
  const forms = read.map(({ form }) => form);
  const findings = auditFile(forms, scheme);
  return read.map(({ form, unplaced }, i) => ({
    file,
    form,
    sheet: score(form, scheme),
    findings: findings[i] ?? [],
    unplaced,
  }));
};
