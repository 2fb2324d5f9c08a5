import { sourceOf } from '#domain/audit/source';
import type { Decimal } from '#domain/decimal';
import type { Cell, Form, FundRow } from '#domain/form';
import { readAmountWan, readNumber } from '#domain/values/figure';
import type { Checked } from './checked.ts';

type Beside = { stated: string | null; computed: string | null };

const numeric = (value: Decimal | null): number | null => value && value.toNumber();
const said = (cell: Cell | null): string | null => cell?.raw.trim() || null;
const asNumbers = ({ stated, computed }: Beside) => ({
  stated: stated === null ? null : Number(stated),
  computed: computed === null ? null : Number(computed),
});

const nothing: Beside = { stated: null, computed: null };

/** Amounts in 万元, rates in per cent. */
const fund = (row: FundRow, { form, sheet }: Checked) => {
  const amount = (cell: Cell | null) => numeric(readAmountWan(cell, form.header.amountUnit));
  const scored = sheet.funds.find(({ key }) => key === row.key);
  return {
    key: row.key,
    initialBudget: amount(row.initialBudget),
    annualBudget: amount(row.annualBudget),
    executed: amount(row.executed),
    executionRate: asNumbers(scored?.rate ?? nothing),
    score: asNumbers(scored?.score ?? nothing),
  };
};

const indicators = ({ indicatorSets }: Form) =>
  indicatorSets.flatMap(({ setId, indicators }) =>
    indicators.map((row) => ({
      set: setId,
      level1: row.level1,
      level2: row.level2,
      level3: row.level3,
      target: said(row.target),
      actual: said(row.actual),
      weight: numeric(readNumber(row.weight)),
      score: numeric(readNumber(row.score)),
    })),
  );

const formDocument = (checked: Checked) => {
  const { file, form, sheet, findings, unplaced, notice } = checked;
  const { formKind, evalScope, fiscalYear, department, projectName } = form.header;
  return {
    file,
    formKind,
    evalScope,
    fiscalYear,
    department: said(department),
    projectName: said(projectName),
    funds: (form.funds?.rows ?? []).map((row) => fund(row, checked)),
    indicators: indicators(form),
    totals: { weight: asNumbers(sheet.weight), score: asNumbers(sheet.total) },
    grade: sheet.grade,
    findings: findings.map((finding) => ({ ...finding, source: sourceOf(form, finding.where) })),
    unplaced,
    notice,
  };
};

/** What `check --json` prints: one document for all forms of all files. */
export const asJson = (checked: readonly Checked[]): string =>
  `${JSON.stringify({ forms: checked.map(formDocument) }, null, 2)}\n`;
