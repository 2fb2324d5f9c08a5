import * as fc from 'fast-check';
import { auditOf, soundForm } from '../audit/given-form.ts';
import type { Form } from '../form.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { compare as compareAudited, type Comparison } from './compare.ts';

const scheme = schemeOf('MOF-2020');

const compare = (before: Form, after: Form): Comparison => {
  const audited = (form: Form) => ({ form, findings: auditOf(form) });
  return compareAudited(audited(before), audited(after), scheme);
};

/** The sound form with one cell of its first funds row written otherwise. */
const withFund = (form: Form, field: 'executed' | 'executionRate' | 'score', raw: string): Form => {
  const [first, ...others] = form.funds?.rows ?? [];
  if (!form.funds || !first) throw new Error('the sound form has funds');
  return { ...form, funds: { ...form.funds, rows: [{ ...first, [field]: { raw } }, ...others] } };
};

describe('two versions of a form', () => {
  it('that say the same have no difference', () => {
    expect(compare(soundForm(), soundForm())).toEqual({
      fields: [],
      scores: [],
      findings: { gone: [], fresh: [] },
    });
  });

  it('are told apart by field, by score and by finding, in words', () => {
    const before = withFund(soundForm(), 'executionRate', '12.34%');
    const { fields, findings } = compare(before, soundForm());
    expect(fields).toHaveLength(1);
    expect(fields[0]?.words).toMatch(/执行率 12\.34% → /u);
    expect(findings.gone.map(({ rule }) => rule)).toContain('A01');
    expect(findings.fresh).toEqual([]);
  });

  it('show what a changed amount does to the computed rate, score and total', () => {
    const { scores } = compare(soundForm(), withFund(soundForm(), 'executed', '1'));
    expect(scores.map(({ label }) => label)).toEqual(
      expect.arrayContaining([expect.stringMatching(/执行率/u), '总分（核算）']),
    );
  });

  it('know an indicator by its name: one put in front changes none of the others', () => {
    const before = soundForm();
    const [set, ...sets] = before.indicatorSets;
    const [first] = set?.indicators ?? [];
    if (!set || !first) throw new Error('the sound form has indicators');
    const added = { ...first, seq: 1, level3: '新增指标' };
    const moved = set.indicators.map((indicator) => ({ ...indicator, seq: indicator.seq + 1 }));
    const after = { ...before, indicatorSets: [{ ...set, indicators: [added, ...moved] }, ...sets] };
    const { fields } = compare(before, after);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.every(({ label, before: was }) => label.includes('新增指标') && was === null)).toBe(true);
  });

  it('read the other way round give the same fields with before and after exchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom('executed', 'executionRate', 'score'), fc.string({ maxLength: 8 }), (field, raw) => {
        const [a, b] = [soundForm(), withFund(soundForm(), field, raw)];
        const there = compare(a, b).fields.map(({ label, before, after }) => [label, before, after]);
        const back = compare(b, a).fields.map(({ label, before, after }) => [label, after, before]);
        expect(back).toEqual(there);
      }),
      { numRuns: 60 },
    );
  });
});
