import {
  department,
  drafted,
  fact,
  histories,
  opened,
  unitHead,
  unsoundTable,
  type Fact,
} from '../../../../../test/builders.ts';
import { begun, type Case } from '../../../../../test/approvals.ts';
import { DomainError } from '../../error.ts';
import { findingsOf } from '../../evaluation/preconditions.ts';
import { formsOf } from '../../evaluation/state.ts';
import { batchKind } from '../../evaluation/actions/approve-in-batch.ts';
import type { RouteNode } from '../route.ts';
import { routes } from '../routes.ts';

const sound = histories['review unitHead'];
/** The same, though the form that was handed in does not add up. */
const unsound = [...sound.slice(0, -2), drafted(unsoundTable()), ...sound.slice(-1)];

/** Where the head of the unit must say more than a word. */
const where = (more: Partial<RouteNode>): readonly Fact[] => {
  const standard = routes['standard@1']!;
  const review = standard.review.map((node, i) => (i === 0 ? { ...node, ...more } : node));
  const pins = { machine: 1, route: 'county@1', scheme: 'MOF-2020', schemeVersion: 1, rules: 1 };
  return [opened({ pins, pack: { ...standard, id: 'county@1', review } }), ...sound.slice(1)];
};

/** The head of the unit reviews for the department as well. */
const both = { ...unitHead, otherPosts: [{ roles: ['departmentReviewer' as const], path: 'czj.jyj' }] };

/** What the audit finds in the form that was handed in. */
const audited = (facts: readonly Fact[]) => {
  const { state, history } = begun(facts);
  return findingsOf(state, formsOf(state, history), 'selfEvaluation');
};

/** How one of them went: done, or the refusal in short. */
const receipt = (office: Case, input: object): string => {
  try {
    office.act(both, 'approveInBatch', input);
    return 'done';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.message}`;
  }
};

describe('A30 a batch of cases is approved', () => {
  it('fifty, three of which need a closer look: forty-seven are done, three say why not', () => {
    const batch = { batch: 'batch-1', like: batchKind(begun(sound).state)! };
    const cases: Case[] = Array.from({ length: 47 }, () => begun(sound));
    cases.splice(5, 0, begun(unsound));
    cases.splice(20, 0, begun(histories['review department']));
    cases.push(begun(where({})));
    const receipts = cases.map((one) => receipt(one, batch));
    expect(receipts.filter((one) => one === 'done')).toHaveLength(47);
    expect([5, 20, 49].map((i) => receipts[i])).toEqual([
      expect.stringMatching(/^batchNotAllowed 有\d个未决问题，须逐件办理$/u),
      'batchNotAllowed 与本批第一件不在同一流程的同一节点，须另行办理',
      'batchNotAllowed 与本批第一件不在同一流程的同一节点，须另行办理',
    ]);
    expect(cases[0]!.history.at(-1)).toMatchObject({
      type: 'task.approved.v1',
      data: { opinion: '同意', batch: 'batch-1' },
    });
  });

  it.each<[Partial<RouteNode>, string]>([
    [{ scoreRequired: true }, '要求审核打分'],
    [{ opinionRequired: true }, '要求填写意见'],
    [{ signatureRequired: true }, '要求签名'],
  ])('not where the node asks for more: %j', (more, why) => {
    const office = begun(where(more));
    expect(office.refused(unitHead, 'approveInBatch', { batch: 'b' }).message).toMatch(
      more.scoreRequired ? /打分|得分/u : why,
    );
  });

  it('not a form with open findings, as long as nobody has waived them', () => {
    expect(begun(unsound).refused(unitHead, 'approveInBatch', { batch: 'b' })).toMatchObject({
      code: 'batchNotAllowed',
      details: { name: 'BATCH_NOT_ALLOWED' },
    });
    const waivers = audited(unsound).map(({ rule, where: place }) =>
      fact('finding.waived.v1', { rule, where: place, reason: '含历史结转' }, department),
    );
    const waived = begun([...unsound.slice(0, -1), ...waivers, ...sound.slice(-1)]);
    expect(waived.act(unitHead, 'approveInBatch', { batch: 'b' })).toHaveLength(1);
  });

  it('not by others than at single approvals', () => {
    expect(begun(sound).refused(department, 'approveInBatch', { batch: 'b' }).code).toBe('notAssignee');
  });
});
