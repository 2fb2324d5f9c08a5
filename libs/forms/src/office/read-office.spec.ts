import { readFileSync } from 'node:fs';
import { auditFile } from '#domain/audit/audit';
import { schemeOf } from '#domain/scoring/schemes';
import { readForms, type ReadForm } from '#forms/read';
import { excelFile, wordFile } from '../../../../test/office-files.ts';

/** Everything a reading says but the places, which each kind of file names in its own way. */
const said = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'at' ? undefined : one)));
const findings = (forms: readonly ReadForm[]): unknown =>
  said(
    auditFile(
      forms.map(({ form }) => form),
      schemeOf('MOF-2020'),
    ),
  );

const published = ['000.txt', '003.txt', '004.txt'];
const make = { docx: wordFile, xlsx: excelFile };

describe.each(['docx', 'xlsx'] as const)('a published form as .%s', (type) => {
  it.each(published)('%s is the same form as in plain text and has the same findings', async (source) => {
    const text = readFileSync(`test/forms/${source}`, 'utf8');
    const fromText = readForms(source, Buffer.from(text));
    const fromFile = readForms(`样表.${type}`, await make[type](text));
    expect(said(fromFile.map(({ form }) => form))).toEqual(said(fromText.map(({ form }) => form)));
    expect(said(fromFile.map(({ unplaced }) => unplaced))).toEqual(said(fromText.map(({ unplaced }) => unplaced)));
    expect(findings(fromFile)).toEqual(findings(fromText));
  });
});
