import * as fc from 'fast-check';
import { drafted, histories, selfEvaluationTable } from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { fundRow, fundsOf, rowOf } from '../audit/given-form.ts';
import { replay } from '../evaluation/evolve.ts';
import type { Form } from '../form.ts';
import { score } from '../scoring/score.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { asCsv } from './csv.ts';
import type { Exchanged } from './table.ts';
import { exchange, exchangeTables } from './tables.ts';
import { unreadable } from './unreadable.ts';

const sound = selfEvaluationTable(() => undefined);
const exchanged = (
  form: Form = sound,
  facts: Parameters<typeof record>[0] = histories['publication.pending'],
): Exchanged => ({
  state: replay(record(facts)),
  form,
  sheet: score(form, schemeOf('MOF-2020')),
});
const withFunds = (...amounts: Parameters<typeof fundRow>[2]): Form =>
  selfEvaluationTable((form) => (form.funds = { rows: [fundRow('TOTAL', 'TOTAL', amounts)], declared: null }));

describe('the tables of the national exchange', () => {
  it('carry the names of the standard, a row for each thing that the form speaks of', () => {
    const tables = exchange(exchanged());
    expect(Object.entries(tables).map(([name, rows]) => [name, rows.length])).toEqual([
      ['PM_PERF_SELF_EVAL', 1],
      ['PM_SELF_EVAL_GOAL', 0],
      ['PM_SELF_EVAL_INDICATOR', 7],
      ['PM_PERF_SELF_BGT', 3],
    ]);
    for (const { name, columns } of exchangeTables)
      for (const row of tables[name]!) expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
  });

  it('say whose row it is, what the unit states, and what the reviewers said', () => {
    expect(exchange(exchanged())['PM_PERF_SELF_EVAL']?.[0]).toMatchObject({
      fiscal_year: '2023',
      mof_div_code: null,
      dept_code: 'czj.jyj',
      agency_code: 'czj.jyj.zhongxue',
      total_eval_value: '99.15',
      dept_score: null,
      dep_aud_opinion: '同意',
      mof_aud_opinion: '同意',
      is_last_inst: '1',
    });
    const drafting = exchange(exchanged(sound, histories['selfEvaluation.drafting']))['PM_PERF_SELF_EVAL']?.[0];
    expect(drafting).toMatchObject({ dep_aud_opinion: null, mof_aud_opinion: null, is_last_inst: '2' });
  });

  it('give money in 元 with two places, exactly', () => {
    const [row] = exchange(exchanged(withFunds('1234.22', '1983.98', '1472.51', '10', '75.45%', '7.5')))[
      'PM_PERF_SELF_BGT'
    ]!;
    expect(row).toMatchObject({
      found_type: '年度资金总额',
      reply_amt: '12342200.00',
      year_adj_amt: '7497600.00',
      cur_amt: '19839800.00',
      year_exe_amt: '14725100.00',
      exe_amt_rate: '75.45',
      exe_score: '7.5',
    });
  });

  it('compute rate and score only where the form states none', () => {
    const [row] = exchange(exchanged(withFunds('100', '100', '50', '10', '', '')))['PM_PERF_SELF_BGT']!;
    expect(row).toMatchObject({ year_adj_amt: '0.00', exe_amt_rate: '50', exe_score: '5' });
  });

  it('leave empty what is no amount, and list it: nothing is rounded or guessed', () => {
    const form = withFunds('见附表', '1983.9812345', '', '10', '', '');
    const [row] = exchange(exchanged(form))['PM_PERF_SELF_BGT']!;
    expect(row).toMatchObject({ reply_amt: null, cur_amt: null, year_adj_amt: null, year_exe_amt: null });
    expect(unreadable(form)).toEqual([
      { at: 'funds.rows[TOTAL].initialBudget', raw: '见附表' },
      { at: 'funds.rows[TOTAL].annualBudget', raw: '1983.9812345' },
    ]);
    expect(unreadable(sound)).toEqual([]);
  });

  it('tell an indicator with its level, its values and its points', () => {
    expect(exchange(exchanged())['PM_SELF_EVAL_INDICATOR']?.[1]).toMatchObject({
      lv1_perf_ind_name: '产出指标',
      lv2_perf_ind_name: '数量指标',
      lv3_perf_ind_name: '走访户数',
      kpi_val: '≥100户',
      ind_comp: '96户',
      ind_weight: '10',
      eval_score: '9.6',
      kpi_evalstd: null,
    });
  });

  it('take the standard of an indicator only where the heads say which note it is', () => {
    const form = selfEvaluationTable((one) => {
      rowOf(one, 1).notes = [{ raw: '解释' }, { raw: '每少一场扣1分' }];
      one.indicatorSets[0]!.columns = ['三级指标', '指标解释', '评分标准', '偏差原因说明'];
    });
    const rows = exchange(exchanged(form))['PM_SELF_EVAL_INDICATOR']!;
    expect([rows[0]?.['kpi_evalstd'], rows[1]?.['kpi_evalstd']]).toEqual(['每少一场扣1分', null]);
  });

  it('follow from the form before anything was handed in, too', () => {
    const goalStage = histories['goal.drafting'].slice(0, 1);
    expect(exchange(exchanged(sound, [...goalStage, drafted(sound)]))['PM_PERF_SELF_EVAL']).toHaveLength(1);
    expect(fundsOf(sound, 'TOTAL').executed?.raw).toBe('191');
  });
});

const columns = [
  { name: 'words', title: '文字', kind: 'text' },
  { name: 'amount', title: '金额', kind: 'number' },
] as const;
const lineOf = (words: string, amount: string | null = null): string =>
  asCsv({ columns }, [{ words, amount }]).split('\r\n').slice(1).join('\r\n');

describe('the CSV of a table', () => {
  it('begins with the mark of UTF-8 and the names, and ends every line as the standard says', () => {
    expect(asCsv({ columns }, [{ words: '甲', amount: '1.00' }])).toBe('\ufeffwords,amount\r\n甲,1.00\r\n');
    expect(asCsv({ columns }, [])).toBe('\ufeffwords,amount\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\u200b=1'])(
    'makes %j words, not a formula',
    (words) => {
      expect(lineOf(words)).toMatch(/^"?'/u);
    },
  );

  it('leaves numbers alone, a negative one too', () => {
    expect(lineOf('≥10场', '-100.00')).toBe('≥10场,-100.00\r\n');
  });

  it('quotes what would break the table', () => {
    expect(lineOf('a,"b"\r\nc')).toBe('"a,""b""\r\nc",\r\n');
  });

  it('never lets anybody begin a cell with a sign that a spreadsheet obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(lineOf(words).replace(/^"/u, '').trimStart()).not.toMatch(/^[=+\-@]/u);
      }),
    );
  });
});
