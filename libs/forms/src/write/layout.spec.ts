import { blankForm, changed, indicator, kinds as levels, soundForm } from '#domain/audit/given-form';
import { audit } from '#domain/audit/audit';
import type { Form, FormKind } from '#domain/form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import * as fc from 'fast-check';
import { recognise } from '../recognise/recognise.ts';
import { content, published, publishedForm, rowsOf, withIndicators } from './given.ts';
import type { Remarks } from './annex.ts';
import { printable, type Layout, type LayoutCell, type Table } from './layout.ts';
import { layoutOf } from './write-form.ts';

const readBack = (form: Form): { form: Form; unplaced: unknown[] }[] => recognise(rowsOf(layoutOf(form)));
const tablesOf = (layout: Layout): Table[] => layout.blocks.filter((block): block is Table => block.block === 'table');
const cellsOf = (layout: Layout): LayoutCell[] => tablesOf(layout).flatMap(({ rows }) => rows.flat());
const cellOf = (layout: Layout, text: string): LayoutCell | undefined =>
  cellsOf(layout).find((cell) => cell.text.replace(/\s/g, '') === text);

const unchanged = (form: Form): void => {
  const read = readBack(form);
  expect(read).toHaveLength(1);
  expect(read[0]!.unplaced).toEqual([]);
  expect(content(read[0]!.form)).toEqual(content(form));
};

describe('what is printed says what the form says', () => {
  it.each(published)('published form %s, word for word and cell by cell', (_, form) => unchanged(form));

  it('a table of 60 indicators', () => unchanged(withIndicators(publishedForm('004-a'), 60)));

  it('a self-evaluation in which everything is right', () => unchanged(soundForm()));

  it.each<[FormKind, string]>([
    ['GOAL_DECLARATION', '2024年度项目支出绩效目标申报表'],
    ['MONITORING_TABLE', '2024年度项目支出绩效运行监控表'],
    ['REVIEW_FORM', '2024年度项目支出绩效审核表'],
    ['SELF_EVALUATION_TABLE', '2024年度项目支出绩效自评表'],
  ])('a form of kind %s', (formKind, title) => {
    const setId = formKind === 'GOAL_DECLARATION' ? 'goal' : 'eval';
    unchanged(
      changed((form) => {
        form.header = { ...form.header, formKind, title: { raw: title }, fiscalYear: 2024 };
        form.indicatorSets[0]!.setId = setId;
        form.grade = { stated: { raw: '优' }, bands: [] };
        form.narrative = [{ path: '存在问题', title: '存在问题', text: '执行较慢。\n进度偏后。' }];
        form.remarks = [{ raw: '备注：一个项目一张表。' }];
      }),
    );
  });

  it('a total of which only one figure was filled in', () => {
    for (const totals of [
      { weight: { raw: '100' }, score: { raw: '' } },
      { weight: { raw: '' }, score: { raw: '100' } },
      { weight: { raw: '90' }, score: { raw: '' } },
    ])
      unchanged(changed((form) => void (form.totals = totals)));
  });

  it('any mix of missing and blank parts', () => {
    const maybe = (raw: string) => fc.constantFrom(null, { raw: '' }, { raw });
    const parts = fc.record({
      projectCode: maybe('A-01'),
      competentDepartment: maybe('某厅'),
      filledBy: maybe('张三'),
      contactPhone: maybe('0731-80000000'),
      filledOn: maybe('2024年3月5日'),
      unitHeadSignature: maybe('李四'),
    });
    const goals = fc.constantFrom(
      null,
      { expected: null, actual: null },
      ...[
        ['完成十项', '已完成'],
        ['完成十项', ''],
        ['', ''],
      ].map(([expected, actual]) => ({ expected: { raw: expected! }, actual: { raw: actual! } })),
    );
    fc.assert(
      fc.property(parts, goals, fc.boolean(), fc.boolean(), (header, goal, funds, sets) =>
        unchanged(
          changed((form) => {
            Object.assign(form.header, header, { department: header.competentDepartment });
            form.goals = goal;
            if (!funds) form.funds = null;
            if (!sets) form.totals = null;
          }),
        ),
      ),
      { numRuns: 60 },
    );
  });
});

describe('the look of the official tables', () => {
  const layout = layoutOf(publishedForm('000-b'));

  it('a level-1 name is merged over its indicators, the name of a section over all its rows', () => {
    expect(cellOf(layout, '产出指标(50分)')).toMatchObject({ rows: 9, columns: 1 });
    expect(cellOf(layout, '数量指标')).toMatchObject({ rows: 5, columns: 1 });
    expect(cellOf(layout, '绩效指标')).toMatchObject({ rows: 15, column: 0, role: 'name' });
    expect(cellOf(layout, '总分')).toMatchObject({ column: 0, columns: 6 });
  });

  it('every row fills the whole width, with no cell over another', () => {
    for (const [, form] of published)
      for (const { rows, widths } of tablesOf(layoutOf(form))) {
        const taken = rows.map(() => widths.map(() => 0));
        rows.forEach((row, index) =>
          row.forEach((cell) => {
            for (let down = 0; down < cell.rows; down += 1)
              for (let right = 0; right < cell.columns; right += 1) taken[index + down]![cell.column + right]! += 1;
          }),
        );
        expect(taken.flat().every((count) => count === 1)).toBe(true);
      }
  });

  it('a long list repeats its head on every page, a short one is one table', () => {
    expect(tablesOf(layout).map(({ headRows }) => headRows)).toEqual([0]);
    const long = tablesOf(layoutOf(withIndicators(publishedForm('000-b'), 60)));
    expect(long.map(({ headRows, rows }) => [headRows, rows.length])).toEqual([
      [0, 10],
      [1, 61],
      [0, 1],
    ]);
  });

  it('a form without a title of its own gets the official one above the text, where no import takes it for the form’s', () => {
    const untitled = layoutOf(publishedForm('004-a'));
    expect(untitled).toMatchObject({ title: '项目支出绩效自评表', titleInText: false });
    const unclear = layoutOf({ ...blankForm, header: { ...blankForm.header, formKind: 'MONITORING_TABLE' } });
    expect(unclear).toMatchObject({ title: '项目支出绩效运行监控表', titleInText: true });
  });

  it('a report keeps its tables inside its text', () => {
    const roles = layoutOf(publishedForm('003-a')).blocks.map((block) => (block.block === 'table' ? '表' : block.role));
    expect(roles.filter((role) => role === '表')).toHaveLength(1);
    expect(roles.indexOf('表')).toBeLessThan(roles.lastIndexOf('chapter'));
  });
});

describe('nothing is dropped', () => {
  it('a value that no printed head names gets a column of its own', () => {
    const layoutText = JSON.stringify(
      layoutOf(
        changed((form) => {
          const [row] = form.indicatorSets[0]!.indicators;
          row!.target.unit = '场次';
          row!.notes = [{ raw: '按签到册统计' }];
        }),
      ),
    );
    for (const word of ['度量单位', '场次', '按签到册统计']) expect(layoutText).toContain(word);
  });

  it('an empty form of every kind has a title and does not fail', () => {
    for (const formKind of [
      'GOAL_DECLARATION',
      'MONITORING_TABLE',
      'SELF_EVALUATION_TABLE',
      'SELF_EVALUATION_REPORT',
      'REVIEW_FORM',
    ] as const)
      expect(layoutOf({ ...blankForm, header: { ...blankForm.header, formKind } }).title).toContain('绩效');
  });

  it('indicators of levels that are repeated or left blank stay apart', () => {
    unchanged(
      changed((form) => {
        const set = form.indicatorSets[0]!;
        set.groups = [];
        set.indicators = [
          indicator(1, levels.quantity, ['甲', '1', '1', '1', '1']),
          indicator(2, levels.social, ['乙', '2', '2', '2', '2']),
          indicator(3, levels.quantity, ['丙', '3', '3', '3', '3']),
          indicator(4, { ...levels.satisfaction, level2: '满意度指标' }, ['丁', '4', '4', '4', '4']),
        ];
      }),
    );
  });

  it('signs that no file can hold show as �', () => {
    expect(printable('甲\u0000乙\ud800丙\r\n丁\uffff')).toBe('甲�乙�丙\n丁�');
    expect(printable('𠮷😀')).toBe('𠮷😀');
  });
});

describe('what the office adds', () => {
  const form = publishedForm('000-b');
  const scheme = schemeOf('MOF-2020');
  const findings = audit({ form, scheme, siblings: [], first: true });
  const [waived] = findings;
  const remarks: Remarks = {
    sheet: score(form, scheme),
    reviewed: { score: '92.5', grade: '优' },
    findings,
    waivers: [{ rule: waived!.rule, where: waived!.where, reason: '口径已核实', by: '赵六', until: '2022-12-31' }],
    opinions: [
      { node: '主管部门初审', decision: '同意', text: '情况属实。', reviewer: '李四', on: '2022-02-20' },
      { node: '财政绩效科复审', decision: '退回修改', text: '请核对总分。', reviewer: '王五', on: '2022-03-01' },
    ],
  };

  it('shows the three scores, every finding and the opinion behind the form', () => {
    const layout = layoutOf(form, remarks);
    expect(cellsOf(layout).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '97.5',
        '92.5',
        '情况属实。',
        '请核对总分。',
        '2022年3月1日',
        `${waived!.message}（已豁免：口径已核实；批准人：赵六；有效期至2022年12月31日）`,
        findings[1]!.message,
      ]),
    );
    expect(layoutOf(form, {}).blocks.length).toBeLessThan(layout.blocks.length);
  });

  it('and changes nothing in the form when the file is imported again', () => {
    const read = recognise(rowsOf(layoutOf(form, remarks)));
    expect(read).toHaveLength(1);
    expect(content(read[0]!.form)).toEqual(content(form));
  });
});
