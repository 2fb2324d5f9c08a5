import * as fc from 'fast-check';
import { schemeOf } from '../scoring/schemes.ts';
import { audit, auditFile, blocking } from './audit.ts';
import { auditOf, blankForm, changed, fundsOf, rowOf, soundForm } from './given-form.ts';
import { rules } from './rules.ts';

const bad = () =>
  changed((form) => {
    fundsOf(form, 'TOTAL').executionRate = { raw: '94.50%' };
    rowOf(form, 1).target = { raw: '及时' };
    form.header.filledOn = { raw: '2024年3月' };
    form.header.unitHeadSignature = { raw: '' };
  });

describe('an audit', () => {
  it('has nothing to say about a sound form and about a blank one', () => {
    expect(auditOf(soundForm())).toEqual([]);
    expect(auditOf(blankForm)).toEqual([]);
  });

  it('lists the worst first, then by rule and address', () => {
    const order = auditOf(bad()).map(({ severity, rule }) => `${severity} ${rule}`);
    expect(order).toEqual(['RED A01', 'RED C01', 'YELLOW S11', 'BLUE C10']);
  });

  it('proves each finding with both sides and a Chinese sentence', () => {
    for (const { where, said, computed, message } of auditOf(bad())) {
      expect([where, said, computed].every((part) => part.length > 0)).toBe(true);
      expect(message).toMatch(/^[\p{Script=Han}“].*请.*。$/u);
    }
  });

  it('tells the filer the figures of a wrong rate', () => {
    expect(auditOf(bad())[0]?.message).toBe(
      '年度资金总额的执行率填94.50%，按全年执行数191万元÷全年预算数200万元应为95.50%，请改正。',
    );
  });

  it('audits each form of a file with the others beside it', () => {
    const rounded = changed((form) => {
      fundsOf(form, 'TOTAL').executionRate = { raw: '96%' };
    });
    const found = auditFile([soundForm(), rounded], schemeOf('MOF-2020'));
    expect(found.map((findings) => findings.map(({ rule }) => rule))).toEqual([['A09'], ['A01']]);
  });

  it('knows each rule by one code', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  it('never fails on a form with parts missing or torn', () => {
    const torn = fc.constantFrom(
      '',
      '/',
      '无',
      '100%',
      '……',
      '1.2.3',
      '一是',
      '13900000000',
      '９０％以上',
      '-5',
      '50%-60%',
    );
    fc.assert(
      fc.property(
        fc.array(torn, { minLength: 12, maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (words, kept) => {
          let turn = 0;
          const next = () => words[turn++ % words.length] ?? '';
          const keep = () => kept[turn++ % kept.length];
          const form = changed((form) => {
            for (const row of form.indicatorSets[0]?.indicators ?? []) {
              Object.assign(row, { target: { raw: next() }, actual: keep() ? { raw: next() } : null });
              Object.assign(row, { weight: keep() ? { raw: next() } : null, score: { raw: next() } });
            }
            for (const row of form.funds?.rows ?? []) {
              Object.assign(row, { annualBudget: { raw: next() }, executed: keep() ? { raw: next() } : null });
            }
            if (!keep()) form.funds = null;
            if (!keep()) form.totals = null;
          });
          expect(() => audit({ form, scheme: schemeOf('MOF-2020'), siblings: [blankForm], first: true })).not.toThrow();
        },
      ),
    );
  });
});

describe('findings that hold a submission back', () => {
  const findings = auditOf(bad());

  it('are the red ones', () => {
    expect(blocking(findings, []).map(({ rule }) => rule)).toEqual(['A01', 'C01']);
  });

  it('are let pass by a waiver for this rule at this place, with a reason', () => {
    const waiver = { rule: 'C01', where: 'header', reason: '负责人外派，已电话确认' };
    expect(blocking(findings, [waiver]).map(({ rule }) => rule)).toEqual(['A01']);
    expect(blocking(findings, [{ ...waiver, reason: ' ' }])).toHaveLength(2);
    expect(blocking(findings, [{ ...waiver, where: 'totals' }])).toHaveLength(2);
  });
});
