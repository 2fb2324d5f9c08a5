import { goalForm, selfEvaluationTable } from '../../../../test/builders.ts';
import type { Form } from '#domain/form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import type { Line } from '../remote/session.ts';
import { assign, type Found } from './assign.ts';
import { placeOf } from './place.ts';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  id,
  place: 'selfEvaluation.drafting',
  unit: '示例县第一中学',
  unitId: 'czj.jyj.zhongxue',
  title: '业务工作经费',
  evalScope: 'PROJECT',
  fiscalYear: 2023,
  ...more,
});
const table = (
  unit: string | null,
  project: string | null = '业务工作经费',
  more: (form: Form) => void = () => undefined,
): Form =>
  selfEvaluationTable((form) => {
    form.header.implementingUnit = unit === null ? null : { raw: unit };
    form.header.projectName = project === null ? null : { raw: project };
    more(form);
  });
const reasonOf = (form: Form, lines: readonly Line[], unitNamed = false): string => {
  const placed = placeOf(form, lines, unitNamed);
  return placed.line ? `placed at ${placed.line.id}` : placed.reason;
};

describe('the evaluation of a form', () => {
  it('is found by the name of the unit, however it is spaced and sealed', () => {
    expect(
      reasonOf(table('示例县 第一中学（盖章）'), [line('a'), line('b', { unit: '示例县人民医院', unitId: 'y' })]),
    ).toBe('placed at a');
  });

  it('is found by its project among several of the unit', () => {
    const lines = [line('a'), line('b', { title: '运行维护经费' })];
    expect(reasonOf(table('示例县第一中学', '2023年运行维护经费'), lines)).toBe('placed at b');
    expect(reasonOf(table(null, '运行维护经费'), lines, true)).toBe('placed at b');
  });

  it.each<[string, Form, Line[], boolean, RegExp]>([
    ['no unit in the form', table(null), [line('a')], false, /没有写明单位/u],
    [
      'a unit that the round does not know',
      table('示例县第二中学'),
      [line('a')],
      false,
      /没有名为“示例县第二中学”的单位/u,
    ],
    ['two units of one name', table('示例县第一中学'), [line('a'), line('b', { unitId: 'x' })], false, /有2个单位/u],
    ['nothing of the unit', table('示例县第一中学'), [], true, /没有评价/u],
    [
      'a unit that waits for another form',
      table('示例县第一中学'),
      [line('a', { place: 'goal.drafting' })],
      false,
      /没有等待填报绩效自评表/u,
    ],
    [
      'a unit whose form is under review',
      table('示例县第一中学'),
      [line('a', { place: 'review' })],
      false,
      /没有等待填报/u,
    ],
    ['another scope', table('示例县第一中学'), [line('a', { evalScope: 'DEPARTMENT' })], false, /项目支出/u],
    [
      'another year',
      table('示例县第一中学'),
      [line('a', { fiscalYear: 2022 })],
      false,
      /表内年度为2023，评价年度为2022/u,
    ],
    ['another project', table('示例县第一中学', '维修改造'), [line('a')], false, /“维修改造”与评价“业务工作经费”不符/u],
    [
      'two evaluations that would do',
      table('示例县第一中学', null),
      [line('a'), line('b', { title: '乙' })],
      false,
      /不能确定是哪一项/u,
    ],
  ])('is not guessed: %s', (_, form, lines, unitNamed, words) => {
    expect(reasonOf(form, lines, unitNamed)).toMatch(words);
  });
});

const scheme = schemeOf('MOF-2020');
const found = (file: string, ...forms: Form[]): Found[] => {
  const read = forms.map((form) => ({ form, unplaced: [], findings: [], sheet: score(form, scheme), notice: null }));
  return read.map((recognised) => ({ file, recognised, siblings: read.filter((other) => other !== recognised) }));
};
const fates = (all: readonly Found[], lines = [line('a')]): string[] =>
  assign(all, lines, false).map((one) => (one.line ? one.line.id : `${one.outcome}: ${one.reason}`));

describe('the forms of many files', () => {
  const report = table('示例县第一中学', '业务工作经费', (form) => (form.header.formKind = 'SELF_EVALUATION_REPORT'));
  const own = table('示例县第一中学');

  it('go each to its own evaluation', () => {
    const other = line('b', { unit: '示例县人民医院', unitId: 'y' });
    expect(fates([...found('1', own), ...found('2', table('示例县人民医院'))], [line('a'), other])).toEqual(['a', 'b']);
  });

  it('are not placed when two files speak of one evaluation: neither is preferred', () => {
    expect(fates([...found('1', own), ...found('2', own)])).toEqual([
      expect.stringMatching(/^unplaced: 与文件“2”/u),
      expect.stringMatching(/^unplaced: 与文件“1”/u),
    ]);
  });

  it('of one file give way to the table, and to what the stage asks for', () => {
    const goal = goalForm((form) => (form.header.implementingUnit = { raw: '示例县第一中学' }));
    expect(fates(found('1', report, own, goal))).toEqual([
      expect.stringMatching(/^skipped: 同一文件中已有绩效自评表/u),
      'a',
      expect.stringMatching(/^skipped: .*没有等待填报绩效目标申报表/u),
    ]);
    expect(fates(found('1', goal))).toEqual([expect.stringMatching(/^unplaced/u)]);
  });
});
