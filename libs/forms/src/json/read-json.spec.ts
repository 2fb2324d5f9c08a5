import { readFileSync } from 'node:fs';
import { DomainError } from '#domain/error';
import { readForms } from '#forms/read';

// oxlint-disable-next-line typescript/no-explicit-any -- files are broken on purpose
const sample = (): any => JSON.parse(readFileSync('test/forms/004-a.json', 'utf8'));
const read = (value: unknown) => readForms('表.json', new TextEncoder().encode(JSON.stringify(value)));
const issuesOf = (value: unknown): { path: string; message: string }[] => {
  try {
    read(value);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid')
      return error.details['issues'] as { path: string; message: string }[];
    throw error;
  }
  return [];
};

describe('a form in the exchange shape', () => {
  it('is read alone, in a list and under forms, each value with its path', () => {
    const [alone] = read(sample());
    expect(alone!.form.funds!.rows[0]!.annualBudget).toEqual({ raw: '1983.98', at: 'funds.rows[0].annualBudget' });
    expect(read([sample(), sample()])).toEqual([alone, alone]);
    expect(read({ forms: [sample()] })).toEqual([alone]);
  });

  it('our own form is read as it is', () => {
    const { form } = read(sample())[0]!;
    expect(read(form)).toEqual([{ form, unplaced: [] }]);
    expect(read([form, sample()])).toHaveLength(2);
  });

  it('text that begins like it is taken for it whatever its name', () => {
    expect(readForms('表.txt', readFileSync('test/forms/004-a.json'))).toHaveLength(1);
  });

  it.each([
    [
      'a negative budget',
      (form: any) => (form.funds.rows[0].annualBudget.value = -1),
      'funds.rows[0].annualBudget',
      '预算数和执行数不能为负数，请改为零或正数',
    ],
    [
      'a negative execution as printed',
      (form: any) => (form.funds.rows[1].executed = { raw: '－3', value: null }),
      'funds.rows[1].executed',
      '预算数和执行数不能为负数，请改为零或正数',
    ],
    [
      'a wrong type',
      (form: any) => (form.header.fiscalYear = '2022年'),
      'header.fiscalYear',
      '类型不对，应为数字，请改正',
    ],
    ['a missing part', (form: any) => delete form.header, 'header', '缺少这一项，请补上'],
    [
      'a missing part inside',
      (form: any) => delete form.indicatorSets[0].indicators[3].target,
      'indicatorSets[0].indicators[3].target',
      '缺少这一项，请补上',
    ],
    [
      'a word outside its list',
      (form: any) => (form.header.formKind = 'REPORT'),
      'header.formKind',
      /只能填“GOAL_DECLARATION”、.+，请改为其中之一/,
    ],
    ['another version', (form: any) => (form.schemaVersion = '2.0'), 'schemaVersion', '只能填“1.0”，请改为其中之一'],
    [
      'too many rows',
      (form: any) => (form.funds.rows = Array.from({ length: 61 }, () => form.funds.rows[0])),
      'funds.rows',
      '超过上限60，请缩短或减少',
    ],
  ])('%s is refused at its path with what to do', (_, spoil, path, message) => {
    const form = sample();
    spoil(form);
    const [issue, ...more] = issuesOf(form);
    expect([issue?.path, more]).toEqual([path, []]);
    expect(issue?.message).toMatch(message);
  });

  it('in a list the path says which form, and every mistake is told at once', () => {
    const [first, second] = [sample(), sample()];
    first.header.fiscalYear = 1800;
    delete second.narrative;
    expect(issuesOf({ forms: [first, second] }).map(({ path }) => path)).toEqual([
      'forms[0].header.fiscalYear',
      'forms[1].narrative',
    ]);
  });

  it('our own form with a negative budget or an unknown part is refused as well', () => {
    const own = (): any => structuredClone(read(sample())[0]!.form);
    const negative = own();
    negative.funds.rows[0].initialBudget.raw = '-5';
    expect(issuesOf(negative)).toEqual([
      { path: 'funds.rows[0].initialBudget', message: '预算数和执行数不能为负数，请改为零或正数' },
    ]);
    expect(issuesOf({ ...own(), 附言: 1 })).toEqual([{ path: '（整个文件）', message: '有不认识的项“附言”，请删去' }]);
  });

  it.each([[null], [3], ['绩效'], [{}], [[[]]], [{ forms: {} }], [{ header: null }]])(
    '%j is refused, never a bug',
    (value) => {
      expect(issuesOf(value).length).toBeGreaterThan(0);
    },
  );

  it('an empty list holds no form, and deep nesting is no bug', () => {
    expect(() => read([])).toThrow(DomainError);
    const deep = new TextEncoder().encode(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(() => readForms('深.json', deep)).toThrow(DomainError);
  });
});
