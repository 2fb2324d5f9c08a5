import type { Finding, Severity } from '#domain/audit/rule';
import type { Comparison, Difference } from '#domain/compare/compare';
import { severities } from '#domain/vocabulary';
import { colours } from '../check/as-text.ts';
import type { Paint } from '../terminal/paint.ts';
import { plain, width, wrap } from '../terminal/width.ts';

/** What `diff` says about one form: its title, and how it differs; null where only one of the files has it. */
export interface Compared {
  title: string;
  only: 'before' | 'after' | null;
  comparison: Comparison | null;
}

interface Printing {
  paint: Paint;
  columns: number;
  files: readonly [before: string, after: string];
}

const margin = 4;
const indented = (lines: readonly string[], by = 2): string[] => lines.map((line) => ' '.repeat(by) + line);

const said = (text: string | null): string => (text === null ? '（无此项）' : plain(text) || '（空白）');

/** One line where it fits; before and after below each other where it does not. */
const difference = ({ label, before, after }: Difference, { paint, columns }: Printing): string[] => {
  const line = `${plain(label)}  ${said(before)} → ${said(after)}`;
  if (width(line) <= columns - margin) return [line];
  const below = (sign: string, text: string, colour: 'red' | 'green'): string[] =>
    wrap(text, columns - margin - 6).map((part, i) => `  ${paint(colour, i === 0 ? sign : ' ')} ${part}`);
  return [plain(label), ...below('-', said(before), 'red'), ...below('+', said(after), 'green')];
};

const finding = ({ severity, rule, message }: Finding, { paint, columns }: Printing): string[] => {
  const [first = '', ...more] = wrap(plain(message), columns - margin - 12);
  return [`${paint(colours[severity as Severity], severities[severity])}  ${rule}  ${first}`, ...indented(more, 11)];
};

const section = (title: string, lines: readonly string[][], { paint }: Printing): string[] =>
  lines.length > 0 ? ['', paint('bold', `${title} ${lines.length}处`), ...indented(lines.flat())] : [];

const body = ({ fields, scores, findings }: Comparison, printing: Printing): string[] => {
  const told = [
    ...section(
      '填报内容不同',
      fields.map((one) => difference(one, printing)),
      printing,
    ),
    ...section(
      '核算结果不同',
      scores.map((one) => difference(one, printing)),
      printing,
    ),
    ...section(
      '已消除的问题',
      findings.gone.map((one) => finding(one, printing)),
      printing,
    ),
    ...section(
      '新出现的问题',
      findings.fresh.map((one) => finding(one, printing)),
      printing,
    ),
  ];
  return told.length > 0 ? told : ['', printing.paint('green', '没有差异')];
};

const form = ({ title, only, comparison }: Compared, printing: Printing): string => {
  const { paint, files } = printing;
  const file = plain(files[only === 'before' ? 0 : 1]);
  const lines = comparison ? body(comparison, printing) : ['', `只在“${file}”中有这张表`];
  return [paint('bold', title), ...lines].join('\n');
};

/** What `diff` shows to people: each form with the fields, the scores and the findings that differ. */
export const asText = (compared: readonly Compared[], printing: Printing): string => {
  const { files, paint, columns } = printing;
  const head = `${plain(files[0])} → ${plain(files[1])}`;
  const line = paint('dim', '─'.repeat(columns));
  return `${head}\n\n${compared.map((one) => form(one, printing)).join(`\n\n${line}\n`)}\n`;
};
