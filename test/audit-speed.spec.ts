import { audit } from '#domain/audit/audit';
import { soundForm } from '#domain/audit/given-form';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { growth, mostGrowth } from './growth.ts';

const auditOf = (form: Form) => (): unknown => audit({ form, scheme: schemeOf('MOF-2020'), siblings: [], first: true });

const withIndicators = (count: number): Form => {
  const form = soundForm();
  const [set] = form.indicatorSets;
  const rows = set?.indicators ?? [];
  if (set) {
    set.indicators = Array.from({ length: count }, (_, index) => {
      const row = rows[index % rows.length] ?? rows[0]!;
      const target =
        index % 3 ? row.target : { raw: `一是健全第${index}类制度，提高办理群众来信来访的工作力度；二是加强督查` };
      return { ...row, seq: index + 1, level3: `${row.level3}${index}`, target };
    });
  }
  form.goals = {
    expected: { raw: '坚持以人民为中心，畅通渠道，办理群众来信来访，'.repeat(15) },
    actual: { raw: '全年办理来信来访105件，'.repeat(30) },
  };
  return form;
};

/** Every text of a form filled with one string, as long as a cell may be. */
const filledWith = (piece: string, length: number): Form => {
  const raw = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const form = soundForm();
  form.header.formKind = 'SELF_EVALUATION_REPORT';
  const [set] = form.indicatorSets;
  set!.indicators = set!.indicators.slice(0, 4);
  for (const row of set!.indicators) {
    Object.assign(row, { target: { raw }, actual: { raw }, deviationReason: { raw }, level3: raw.slice(0, 2_000) });
  }
  form.goals = { expected: { raw }, actual: { raw } };
  form.narrative = [
    { path: '一', title: '目标完成情况', text: raw },
    { path: '二', title: '存在的问题', text: raw },
  ];
  return form;
};

const pieces =
  '完成 1 2023年 ， 其中 100万元 一是 （ ( 不定期 A1 ① 年初预算数 张三信访 化解张 全部完成工作任务 1,000 基本支出1万元，其中 ×× 按时按期'
    .split(' ')
    .concat(['\n', '  ', '完成1，其中100万元\n一是（不定期）化解张三信访积案1,000 ']);

describe('the audit keeps pace with a form that is being typed', () => {
  it('however many indicators: four times as many take about four times as long', async () => {
    const [small, large] = [60, 240].map((count) => auditOf(withIndicators(count)));
    expect(await growth(small!, large!)).toBeLessThan(mostGrowth);
  });

  it.each(pieces)('never hangs on cells of 20,000 characters: %j', async (piece) => {
    const [short, long] = [5_000, 20_000].map((length) => auditOf(filledWith(piece, length)));
    expect(await growth(short!, long!)).toBeLessThan(mostGrowth);
  });

  it('is found out when it grows with the square of the text', async () => {
    const pairsOf = (length: number) => (): number => {
      let found = 0;
      for (let pair = 0; pair < (length * length) / 8; pair += 1) found = (found * 31 + pair) | 0;
      return found;
    };
    const [short, long] = [20_000, 80_000].map(pairsOf);
    short!();
    expect(await growth(short!, long!)).toBeGreaterThan(mostGrowth);
  });
});
