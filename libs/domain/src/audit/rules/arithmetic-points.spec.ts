import type { Form } from '../../form.ts';
import { blankForm, both, changed, fundsOf, raised, rowOf, soundForm } from '../given-form.ts';

type Case = [rule: string, story: string, change: (form: Form) => void, raised: string[]];

const total = 'funds.rows[TOTAL]';
const points = (seq: number, cells: Partial<Record<'weight' | 'score', string>>) => (form: Form) =>
  Object.assign(rowOf(form, seq), Object.fromEntries(Object.entries(cells).map(([name, raw]) => [name, { raw }])));
const totals = (weight: string, score: string) => (form: Form) => {
  form.totals = { weight: { raw: weight }, score: { raw: score } };
};
const tornOff = (form: Form) => Object.assign(form, { totals: null, header: blankForm.header });

const cases: Case[] = [
  ['A03', 'points missing in a group', points(1, { weight: '10' }), ['RED indicatorSets[eval].groups[产出指标]']],
  ['A03', 'one weight not filled in', points(1, { weight: '' }), []],
  [
    'A03',
    'one weight not filled in and the others too many',
    both(points(1, { weight: '' }), points(2, { weight: '40' })),
    ['RED indicatorSets[eval].groups[产出指标]'],
  ],
  [
    'A03',
    'a head without its points',
    (form) => {
      points(1, { weight: '10' })(form);
      for (const group of form.indicatorSets[0]?.groups ?? []) group.weight = null;
    },
    [],
  ],
  ['A03', 'the last group of a file that breaks off', both(tornOff, points(7, { weight: '5' })), []],
  ['A04', 'points that do not make up the total', points(1, { weight: '10' }), ['RED totals']],
  [
    'A04',
    'a total that is not the full mark',
    both(points(1, { weight: '10' }), totals('95', '99.15')),
    ['RED totals'],
  ],
  ['A04', 'a file that breaks off before the total', both(points(1, { weight: '10' }), tornOff), []],
  ['A05', 'a total of other points than the rows have', totals('100', '99.17'), ['RED totals']],
  ['A05', 'a difference within the rounding', totals('100', '99.16'), []],
  ['A05', 'no total yet', totals('100', ''), []],
  ['A05', 'one row not scored yet', points(1, { score: '' }), []],
  ['A06', 'a total above all points', totals('100', '101'), ['RED totals']],
  [
    'A06',
    'a total above the points of the rows',
    both(points(1, { weight: '10' }), totals('100', '96')),
    ['RED totals'],
  ],
  ['A06', 'rows that together exceed the full mark', points(1, { score: '16' }), ['RED totals']],
  ['A06', 'the full mark', totals('100', '100'), []],
  ['A12', 'more points than a row has', points(3, { score: '15.5' }), ['RED indicatorSets[eval].indicators[3].score']],
  [
    'A12',
    'more points than execution has',
    (form) => {
      fundsOf(form, 'TOTAL').score = { raw: '10.5' };
    },
    [`RED ${total}.score`],
  ],
  ['A12', 'a score without a weight', points(3, { weight: '' }), []],
];

describe('arithmetic of the points', () => {
  it.each(cases)('%s: %s', (rule, _, change, expected) => expect(raised(rule, changed(change))).toEqual(expected));

  it.each(['A03', 'A04', 'A05', 'A06', 'A12'])(
    '%s finds nothing in a sound form and nothing in a blank one',
    (rule) => {
      expect(raised(rule, soundForm())).toEqual([]);
      expect(raised(rule, blankForm)).toEqual([]);
    },
  );
});
