import type { Decimal } from '../decimal.ts';
import type { Form } from '../form.ts';
import { readNumber } from '../values/figure.ts';
import { scoreFunds, type FundScore } from './execution.ts';
import { gradeOf } from './grade.ts';
import { asStated, combine, printed, printTree, rounded, type Part, type ScoreNode } from './part.ts';
import { scoreGroups, type Group } from './rows.ts';
import type { Scheme } from './scheme.ts';

/** What the unit states beside what the office computes; the reviewer's score is a third, see reviewed.ts. */
export interface Beside {
  stated: string | null;
  computed: string | null;
}

/** The scores of one form under one version of a scheme. All numbers are decimal strings; null: not there. */
export interface ScoreSheet {
  scheme: { id: string; version: number };
  funds: readonly FundScore[];
  groups: readonly { level1: string; weight: Beside; score: { computed: string | null } }[];
  weight: Beside;
  /** computed: execution as it follows from the amounts + the indicators as stated; rescored: rows as judged, too. */
  total: Beside & { rescored: string | null };
  /** computed: of the computed total as printed. */
  grade: Beside;
  tree: ScoreNode;
}

const explain = (execution: Part | null, total: Part, places: number): string | undefined => {
  if (!total.counted) return undefined;
  const own = printed(execution?.counted ?? null, places) ?? '0';
  const rows = printed(total.counted.minus(execution?.counted ?? 0), places);
  return `核算总分${printed(total.counted, places)}＝预算执行得分${own}＋各指标自评得分合计${rows}`;
};

const asGroup = ({ head, part }: Group, places: number): ScoreSheet['groups'][number] => ({
  level1: part.label,
  weight: { stated: asStated(head), computed: part.weight?.toFixed() ?? '0' },
  score: { computed: printed(part.counted, places) },
});

const grades = (form: Form, total: Decimal | null, scheme: Scheme): Beside => ({
  stated: form.grade?.stated.raw.trim() || null,
  computed: total && gradeOf(rounded(total, scheme.rounding.score), scheme),
});

/** Scores a form. Reads what it says and changes nothing; the same form and scheme give the same sheet, always. */
export const score = (form: Form, scheme: Scheme): ScoreSheet => {
  const places = scheme.rounding.score;
  const funds = scoreFunds(form, scheme);
  const groups = form.indicatorSets.flatMap((set) => scoreGroups(set, scheme));
  const total = combine('总分', [...(funds.part ? [funds.part] : []), ...groups.map((group) => group.part)]);
  const note = explain(funds.part, total, places);
  const stated = readNumber(form.totals?.score ?? null);
  return {
    scheme: { id: scheme.id, version: scheme.version },
    funds: funds.rows,
    groups: groups.map((group) => asGroup(group, places)),
    weight: { stated: asStated(readNumber(form.totals?.weight ?? null)), computed: asStated(total.weight) },
    total: {
      stated: asStated(stated),
      computed: printed(total.counted, places),
      rescored: printed(total.judged, places),
    },
    grade: grades(form, total.counted, scheme),
    tree: printTree({ ...total, where: 'totals', stated, ...(note !== undefined && { note }) }, places),
  };
};
