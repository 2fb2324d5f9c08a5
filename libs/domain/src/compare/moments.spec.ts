import {
  drafted,
  goalForm,
  histories,
  opened,
  returned,
  selfEvaluationTable,
  tableWithOtherTarget,
  unsoundTable,
} from '../../../../test/builders.ts';
import { record } from '../../../../test/given.ts';
import { audit } from '../audit/audit.ts';
import type { Finding } from '../audit/rule.ts';
import { DomainError } from '../error.ts';
import { replay } from '../evaluation/evolve.ts';
import { findingsOf } from '../evaluation/preconditions.ts';
import { formsOf } from '../evaluation/state.ts';
import { schemeOf } from '../scoring/schemes.ts';
import { compare } from './compare.ts';
import { momentsOf, type Asked } from './moments.ts';

const sound = selfEvaluationTable(() => undefined);
const resubmitted = histories['review unitHead'].slice(-1);
/** Returned once, mended, handed in again. */
const history = record([...histories['review unitHead'], returned('review'), drafted(unsoundTable()), ...resubmitted]);
const last = history.length;

const refusal = (asked: Asked, of = history): DomainError => {
  try {
    momentsOf(of, asked);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('the moments to compare', () => {
  it('are by default now and the return before it', () => {
    const { from, to } = momentsOf(history, {});
    expect([from.version, from.title, to.version, to.title]).toEqual([last - 2, '自评退回', last, '绩效自评送审']);
    expect([from.form, to.form]).toEqual([sound, unsoundTable()]);
  });

  it('look further back while the form is still the same', () => {
    const approved = record([...history, histories['review department'].at(-1)!]);
    expect(momentsOf(approved, {}).from.version).toBe(last - 2);
  });

  it('may be any two versions, each with the form in force then', () => {
    const { from, to } = momentsOf(history, { from: 2, to: last });
    expect([from.key, to.key]).toEqual(['goal', 'selfEvaluation']);
    expect(momentsOf(history, { from: 2, to: last, form: 'goal' })).toMatchObject({
      from: { form: goalForm() },
      to: { form: goalForm() },
    });
  });

  it('carry the findings that the house had then: a target that is not the approved one is held against it', () => {
    const lowered = record([
      ...histories['review unitHead'],
      returned('review'),
      drafted(tableWithOtherTarget()),
      ...resubmitted,
    ]);
    const { from, to } = momentsOf(lowered, {});
    const alone = audit({ form: to.form, scheme: schemeOf('MOF-2020'), siblings: [], first: true });
    const codes = (findings: readonly Finding[]) => findings.map(({ rule, where }) => `${rule} ${where}`);
    const state = replay(lowered);
    expect(to.findings).toEqual(findingsOf(state, formsOf(state, lowered), 'selfEvaluation'));
    expect(codes(to.findings).filter((code) => !codes(alone).includes(code))).not.toEqual([]);
    expect(compare(from, to, schemeOf('MOF-2020')).findings.fresh).not.toEqual([]);
  });

  it('are refused where there is no such version, no form yet, or nothing to look back to', () => {
    expect(refusal({ from: last + 1 })).toMatchObject({ code: 'invalid', details: { last } });
    expect(refusal({ from: 0 }).code).toBe('invalid');
    expect(refusal({ from: 1 }).code).toBe('notFound');
    expect(refusal({ form: 'public' }).code).toBe('notFound');
    expect(refusal({}, record([opened(), drafted(goalForm())])).message).toContain('请用 from 写明');
  });
});
