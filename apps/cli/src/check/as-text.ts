import type { Finding, Severity } from '#domain/audit/rule';
import { sourceOf } from '#domain/audit/source';
import type { Form } from '#domain/form';
import type { Scheme } from '#domain/scoring/scheme';
import { evalScopes, formKinds, severities } from '#domain/vocabulary';
import type { Colour, Paint } from '../terminal/paint.ts';
import { cut, plain, wrap } from '../terminal/width.ts';
import type { Checked } from './checked.ts';
import { against, fundsTable, indicatorTable, said, scoreTable } from './tables.ts';

/** How to print: under which scheme, with which colours, on how many columns. */
export interface Printing {
  scheme: Scheme;
  paint: Paint;
  columns: number;
}

const indented = (lines: readonly string[], by = 2): string[] => lines.map((line) => ' '.repeat(by) + line);

const section = (title: string, lines: readonly string[], { paint }: Printing): string[] =>
  lines.length > 0 ? ['', paint('bold', title), ...indented(lines)] : [];

const title = ({ file, form: { header }, notice }: Checked, { paint, columns }: Printing): string[] => {
  const year = header.fiscalYear === null ? '年度不详' : `${header.fiscalYear}年度`;
  const what = `${formKinds[header.formKind]} · ${evalScopes[header.evalScope]} · ${year}`;
  const who = [said(header.department), said(header.projectName)].filter(Boolean).join(' · ');
  const told = notice ? wrap(plain(notice), columns).map((line) => paint('yellow', line)) : [];
  return [`${paint('bold', what)}  ${paint('dim', plain(file))}`, who || '（未写明单位）', ...told];
};

const totals = ({ total, weight, grade }: Checked['sheet'], { paint }: Printing): string[] => {
  const rescored = total.rescored === null || total.rescored === total.computed ? [] : [`逐项复算 ${total.rescored}`];
  const line = [
    `总分 ${against(total.stated, total.computed)}`,
    ...rescored,
    `分值合计 ${against(weight.stated, weight.computed)}`,
    `等级 ${grade.stated === null ? (grade.computed ?? '—') : against(grade.stated, grade.computed)}`,
  ].join('    ');
  return [paint('bold', line)];
};

const scores = (checked: Checked, printing: Printing): string[] => {
  const { sheet } = checked;
  const scored = (sheet.tree.parts ?? []).length > 0;
  if (!scored && sheet.total.stated === null) return [];
  const { title, id, version } = printing.scheme;
  const lines = [...(scored ? scoreTable(sheet) : []), ...totals(sheet, printing)];
  return section(`得分（${title}，${id}第${version}版）`, lines, printing);
};

export const colours: Readonly<Record<Severity, Colour>> = { RED: 'red', YELLOW: 'yellow', BLUE: 'blue' };

/** Columns in front of a finding's words: section, group, code. */
const margin = 9;

const complaint = (
  form: Form,
  { rule, message, said, computed, where }: Finding,
  { paint, columns }: Printing,
): string[] => {
  const source = sourceOf(form, where);
  const [first = '', ...more] = wrap(plain(message), columns - margin);
  const evidence = `填报：${plain(said) || '（空）'}    核算：${plain(computed) || '—'}`;
  return [
    `${rule}  ${first}`,
    ...indented(more, 5),
    ...indented(wrap(evidence, columns - margin), 5),
    ...indented(
      wrap(source ? `${where}（原件${plain(source)}）` : where, columns - margin).map((line) => paint('dim', line)),
      5,
    ),
  ];
};

const findings = (checked: Checked, printing: Printing): string[] => {
  const groups = (Object.keys(severities) as Severity[]).flatMap((severity) => {
    const own = checked.findings.filter((finding) => finding.severity === severity);
    const head = printing.paint(colours[severity], `● ${severities[severity]} ${own.length}项`);
    return own.length > 0
      ? [head, ...indented(own.flatMap((finding) => complaint(checked.form, finding, printing)))]
      : [];
  });
  return section('问题', groups.length > 0 ? groups : [printing.paint('green', '未发现问题')], printing);
};

const mostShown = 20;

const unplaced = ({ unplaced }: Checked, printing: Printing): string[] => {
  const lines = unplaced
    .slice(0, mostShown)
    .map(({ at, raw }) => cut(`${plain(at)}：${plain(raw)}`, printing.columns - 4));
  const more = unplaced.length > mostShown ? [`……另有${unplaced.length - mostShown}处，用 --json 查看全部`] : [];
  return section(`未能归入表格的内容 ${unplaced.length}处`, [...lines, ...more], printing);
};

const formText = (checked: Checked, printing: Printing): string => {
  const { form } = checked;
  const funds = form.funds?.rows.length ? fundsTable(checked) : [];
  return [
    ...title(checked, printing),
    ...section(`资金（${form.header.amountUnit}；填报 ≠ 核算）`, funds, printing),
    ...form.indicatorSets.flatMap((set) =>
      section(plain(set.label) || '绩效指标', indicatorTable(set, printing.columns), printing),
    ),
    ...scores(checked, printing),
    ...findings(checked, printing),
    ...unplaced(checked, printing),
  ].join('\n');
};

const summary = (checked: readonly Checked[], { paint }: Printing): string => {
  const all = checked.flatMap(({ findings }) => findings);
  const counts = (Object.keys(severities) as Severity[]).map((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return paint(colours[severity], `${severities[severity]}${count}项`);
  });
  return `共${checked.length}张表：${counts.join('，')}`;
};

/** What `check` shows to people: each form with its numbers, what is wrong with it, and a last line for all. */
export const asText = (checked: readonly Checked[], printing: Printing): string => {
  const line = printing.paint('dim', '─'.repeat(printing.columns));
  return `${[...checked.map((one) => formText(one, printing)), summary(checked, printing)].join(`\n\n${line}\n`)}\n`;
};
