import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditFile } from '#domain/audit/audit';
import type { Form, Indicator } from '#domain/form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import { projectRoot } from '#engine/config/project';
import { readForms } from '#forms/read';
import { writeForm } from '#forms/write/write-form';
import { median, report } from '../report.ts';

const indicators = 60;
/** About 700 characters stand on a page of 仿宋 三号. */
const characters = 20 * 700;
const rounds = 9;

const published = async (name: string): Promise<Form[]> =>
  readForms(name, await readFile(join(projectRoot, 'test', 'forms', name))).map(({ form }) => form);

const many = (rows: readonly Indicator[]): Indicator[] =>
  Array.from({ length: indicators }, (_, i) => {
    const row = rows[i % rows.length] as Indicator;
    return { ...row, seq: i + 1, level3: `${row.level3}（第${i + 1}项）` };
  });

const lengthened = (text: string, wanted: number): string => {
  const sentences = text.split(/(?<=。)/u);
  let long = '';
  for (let i = 0; long.length < wanted; i += 1) long += `${sentences[i % sentences.length]}（${i + 1}）`;
  return long;
};

/** A published report, grown to twenty pages, with the scored table of another one grown to sixty rows. */
const bigReport = async (): Promise<Form> => {
  const [report] = await published('003.txt');
  const table = (await published('000.txt')).find(({ header }) => header.formKind === 'SELF_EVALUATION_TABLE');
  const [set] = table?.indicatorSets ?? [];
  if (!report || !table || !set) throw new Error('the published forms are not what they were');
  const each = characters / report.narrative.length;
  const narrative = report.narrative.map((part) => ({ ...part, text: lengthened(part.text || part.title, each) }));
  return {
    ...report,
    narrative,
    funds: table.funds,
    totals: table.totals,
    indicatorSets: [{ ...set, indicators: many(set.indicators) }],
  };
};

/** How long one file takes from bytes to findings: read, audited, scored. No server and no database take part. */
export const reading = async (): Promise<void> => {
  const form = await bigReport();
  const scheme = schemeOf('MOF-2020');
  for (const type of ['docx', 'xlsx'] as const) {
    const bytes = await writeForm(form, type);
    const taken: Record<'read' | 'audit' | 'score' | 'all', number[]> = { read: [], audit: [], score: [], all: [] };
    for (let round = 0; round < rounds; round += 1) {
      const marks = [performance.now()];
      const forms = readForms(`report.${type}`, bytes).map((one) => one.form);
      marks.push(performance.now());
      auditFile(forms, scheme);
      marks.push(performance.now());
      forms.forEach((one) => score(one, scheme));
      marks.push(performance.now());
      const [start = 0, read = 0, audited = 0, scored = 0] = marks;
      taken.read.push(read - start);
      taken.audit.push(audited - read);
      taken.score.push(scored - audited);
      taken.all.push(scored - start);
    }
    const workload = `a .${type} report of 20 pages with ${indicators} indicators`;
    report('jicheng', workload, 'first time ms', taken.all[0] ?? Number.NaN);
    for (const [step, values] of Object.entries(taken)) report('jicheng', workload, `${step} p50 ms`, median(values));
  }
};
