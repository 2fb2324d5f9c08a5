import { goalForm } from '../builders.ts';
import { soundForm } from '#domain/audit/given-form';
import { cellsOn } from '../../apps/web/src/form/clipboard.ts';
import { placeByName } from '../../apps/web/src/form/place-by-name.ts';
import { FormStore } from '../../apps/web/src/form/store.ts';
import { isUnread } from '../../apps/web/src/form/unread.ts';
import { atFund, atIndicator } from '../../apps/web/src/form/address.ts';
import type { Form } from '#domain/form';

const tableOf = (form: Form | undefined) =>
  form?.indicatorSets[0]?.indicators.map(({ seq, level2, level3, target }) =>
    [seq, level2, level3, target.raw].join(' '),
  );

describe('what lies on the clipboard', () => {
  it('is cells where a spreadsheet put it there, with line breaks and quotation marks inside of them', () => {
    expect(cellsOn('"一行\n二行""引"""\t≥5场\r\n第二\t98％\r\n')).toEqual([
      ['一行\n二行"引"', '≥5场'],
      ['第二', '98％'],
    ]);
  });

  it('is one cell without the line end that a spreadsheet adds to it', () => {
    expect(cellsOn('12.5\r\n')).toEqual([['12.5']]);
  });

  it('is words where there is neither a table nor a list of lines', () => {
    expect(cellsOn('因汛期推迟')).toBeNull();
    expect(cellsOn('第一段\n第二段\n', '<p>第一段</p><p>第二段</p>')).toBeNull();
    expect(cellsOn('第一行\n第二行\n')).toEqual([['第一行'], ['第二行']]);
  });
});

describe('a block that names its rows', () => {
  const set = goalForm().indicatorSets[0]!;
  const goal = { set: set.setId, fixed: false };

  it('is laid out below its own dimensions, and brings rows where they are too few', () => {
    const [first] = set.indicators;
    const block = [
      ['一级指标', '二级指标', '三级指标', '年度指标值'],
      [`${first!.level1}（50分）`, first!.level2, '甲', '≥1场'],
      ...Array.from({ length: set.indicators.length }, (_, n) => ['', '', `又${n}`, `≥${n}场`]),
    ];
    const placed = placeByName(goalForm(), block, goal);
    const rows = placed?.form.indicatorSets[0]?.indicators ?? [];
    const own = rows.filter(({ level2 }) => level2 === first!.level2);
    expect(own.map(({ level3 }) => level3)).toEqual(['甲', ...block.slice(2).map((row) => row[2])]);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    expect(placed?.lost).toBe(0);
  });

  it('does not force a dimension that the table has not: its cells are told of', () => {
    const [first] = set.indicators;
    const block = [
      [first!.level1, first!.level2, '甲', '≥1场'],
      ['离奇指标', '离奇二级', '乙', '≥2场'],
    ];
    expect(placeByName(goalForm(), block, goal)?.lost).toBe(2);
  });

  it('finds approved indicators by their names, and leaves names and targets as they are', () => {
    const form = soundForm();
    const { setId, indicators } = form.indicatorSets[0]!;
    const [one, other] = [indicators[2]!, indicators[0]!];
    const block = [
      [one.level3, '≥999', '完成甲'],
      [` ${other.level3}`, '≥999', '完成乙'],
      ['没有这项', '≥999', '完成丙'],
    ];
    const placed = placeByName(form, block, { set: setId, fixed: true });
    const store = new FormStore(placed!.form);
    expect(store.text(atIndicator(setId, one.seq, 'actual'))).toBe('完成甲');
    expect(store.text(atIndicator(setId, other.seq, 'actual'))).toBe('完成乙');
    expect(tableOf(placed?.form)).toEqual(tableOf(form));
    expect(placed?.lost).toBe(3);
  });

  it('is none of those that only hold values', () => {
    expect(placeByName(goalForm(), [['甲', '≥1场']], goal)).toBeNull();
  });
});

describe('a form that is typed into', () => {
  const where = atIndicator('eval', 7, 'score');

  it('takes back and brings again what was typed in one go', () => {
    const store = new FormStore(soundForm());
    const before = store.text(where);
    for (const words of ['9', '9.', '9.5']) store.type(where, words);
    store.undo();
    expect(store.text(where)).toBe(before);
    store.redo();
    expect(store.text(where)).toBe('9.5');
    store.undo();
    store.type(where, '8');
    store.redo();
    expect(store.text(where)).toBe('8');
  });

  it.each([
    [where, '１２．５', false],
    [where, '—', false],
    [where, '十二分半', true],
    [atFund('TOTAL', 'executed'), '1.2345万元', false],
    [atFund('TOTAL', 'executed'), '12 345.67', true],
  ])('%s says whether %j is read as a number', (at, text, unread) => expect(isUnread(at, text)).toBe(unread));
});
