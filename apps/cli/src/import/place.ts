import { stageKinds } from '#domain/evaluation/actions/drafting';
import { draftKey } from '#domain/evaluation/state';
import type { Form, Header } from '#domain/form';
import { evalScopes, formKinds } from '#domain/vocabulary';
import type { Line } from '../remote/session.ts';

/** The evaluation that a form belongs to; or why none can be named for certain. `kind`: nobody waits for such a form now. */
export type Placed = { line: Line } | { line: null; reason: string; cause: 'kind' | 'other' };

const seal = /[（(]\s*(?:单位)?(?:盖章|公章|签章)\s*[）)]/gu;
const bare = (text: string): string => text.replace(seal, '').replace(/[\s\p{P}]/gu, '');

const fillable = /^(?:goal|selfEvaluation)\.(?:drafting|returned)$/u;

const no = (reason: string, cause: 'kind' | 'other' = 'other'): Placed => ({ line: null, reason, cause });

const unitNames = ({ implementingUnit, department }: Header): string[] =>
  [implementingUnit, department].map((cell) => bare(cell?.raw ?? '')).filter(Boolean);

/** The evaluations of the unit that the form names. The competent department is named as well, but does not fill in. */
const ofNamedUnit = ({ header }: Form, lines: readonly Line[]): readonly Line[] | Placed => {
  const names = unitNames(header);
  if (names.length === 0) return no('表内没有写明单位，请用 --unit 写明');
  const found = lines.filter(({ unit }) => names.includes(bare(unit)));
  if (found.length === 0) return no(`本批次没有名为“${[...new Set(names)].join('”或“')}”的单位`);
  const units = new Set(found.map(({ unitId }) => unitId));
  return units.size > 1 ? no(`有${units.size}个单位与表内名称相符，请用 --unit 写明`) : found;
};

/** The same name; failing that, one that holds the other. */
const ofProject = (project: string, lines: readonly Line[]): readonly Line[] => {
  const same = lines.filter(({ title }) => bare(title) === project);
  if (same.length > 0) return same;
  return lines.filter(({ title }) => bare(title).includes(project) || project.includes(bare(title)));
};

const titles = (lines: readonly Line[]): string => `“${lines.map(({ title }) => title).join('”、“')}”`;

const ofUnit = ({ header }: Form, lines: readonly Line[]): Placed => {
  const { formKind, evalScope, fiscalYear, projectName } = header;
  const waiting = lines.filter(({ place }) => fillable.test(place) && stageKinds[draftKey(place)].includes(formKind));
  if (waiting.length === 0) return no(`该单位在本批次没有等待填报${formKinds[formKind]}的评价`, 'kind');
  const scoped = waiting.filter((line) => line.evalScope === evalScope);
  if (scoped.length === 0) return no(`该单位在本批次没有等待填报的${evalScopes[evalScope]}评价`);
  const ofYear = scoped.filter((line) => fiscalYear === null || line.fiscalYear === fiscalYear);
  if (ofYear.length === 0)
    return no(`表内年度为${fiscalYear}，评价年度为${[...new Set(scoped.map((line) => line.fiscalYear))].join('、')}`);
  const project = evalScope === 'DEPARTMENT' ? '' : bare(projectName?.raw ?? '');
  const named = project ? ofProject(project, ofYear) : ofYear;
  const [line, ...others] = named;
  if (!line) return no(`项目名称“${projectName?.raw.trim()}”与评价${titles(ofYear)}不符`);
  return others.length > 0 ? no(`有${named.length}项评价相符：${titles(named)}，不能确定是哪一项`) : { line };
};

/** Finds the evaluation by unit, stage, scope, year and project. `lines`: of the round; of one unit when it was named. */
export const placeOf = (form: Form, lines: readonly Line[], unitNamed: boolean): Placed => {
  if (unitNamed && lines.length === 0) return no('该单位在本批次没有评价');
  const own = unitNamed ? lines : ofNamedUnit(form, lines);
  return 'line' in own ? own : ofUnit(form, own);
};
