import {
  department,
  drafted,
  filler,
  goalForm,
  histories,
  office,
  opened,
  passedBy,
  person,
  selfEvaluationTable,
  unitHead,
  type Fact,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';

const nodes = [
  ['unitHead', '单位负责人审签', unitHead],
  ['department', '主管部门初审', department],
  ['finance', '财政绩效科复审', office],
] as const;
const unscored: readonly Fact[] = [...histories['review unitHead'], ...passedBy('review', 1, 2)];

describe('approving', () => {
  it('passes a goal from node to node; the last one approves it as a whole', () => {
    given(...histories['goal.reviewing unitHead'])
      .when('approve', {}, unitHead)
      .happens(['task.approved.v1', { task: 'goal-1-unitHead', opinion: '同意' }])
      .leavesAt('goal.reviewing');
    given(...histories['goal.reviewing finance'])
      .when('approve', { opinion: '可行' }, office)
      .happens(['task.approved.v1', { task: 'goal-1-finance', opinion: '可行' }], ['goal.approved.v1', { revision: 1 }])
      .leavesAt('execution.running')
      .leaves(({ forms }) => expect(forms.approvedGoal).toBe(forms.goal));
  });

  it('opens the next node and no other', () => {
    given(...histories['review unitHead'])
      .when('approve', {}, unitHead)
      .leaves(({ approval }) => expect(approval?.tasks.map(({ status }) => status)).toEqual(['APPROVED', 'PENDING']));
  });

  it('passes a self-evaluation on to publication once the reviewer’s score is on file', () => {
    given(...histories['review finance'])
      .when('approve', {}, office)
      .happens('task.approved.v1', ['review.approved.v1', { revision: 1 }])
      .leavesAt('publication.pending');
  });

  it('is refused at the last node of a review before there is a score', () => {
    given(...unscored)
      .when('approve', {}, office)
      .refused('invalid');
  });

  it('needs no score for a goal', () => {
    given(...histories['goal.reviewing finance'])
      .when('approve', {}, office)
      .happens('task.approved.v1', 'goal.approved.v1');
  });
});

describe.each(nodes)('the node %s', (node, title, assignee) => {
  const others = nodes.filter(([other]) => other !== node).map(([, , by]) => by);
  const situations = [histories[`goal.reviewing ${node}`], histories[`review ${node}`]];

  it('is decided by whoever holds its post, and by nobody else', () => {
    for (const history of situations)
      for (const by of [...others, filler, person('administrator', 'czj')])
        for (const action of ['approve', 'returnForRevision'] as const)
          given(...history)
            .when(action, { opinion: '意见' }, by)
            .refused('notAssignee', { node });
  });

  it('is not decided from another part of the tree', () => {
    const post = assignee.roles[0]!;
    for (const path of ['czj.wjj', 'czj.jyj.zhongxuexin', 'czj.jyj.zhongxue.fenxiao'])
      given(...histories[`review ${node}`])
        .when('approve', {}, person(post, path))
        .refused('notAssignee', { node });
  });

  it('returns with an opinion, never without one', () => {
    const items = [{ where: 'totals', text: '请核对合计' }];
    const [goal, review] = situations as [Fact[], Fact[]];
    for (const opinion of ['', '   ', undefined])
      given(...goal)
        .when('returnForRevision', { opinion }, assignee)
        .refused('opinionRequired');
    given(...goal)
      .when('returnForRevision', { opinion: '指标值偏低', items }, assignee)
      .happens(['goal.returned.v1', { task: `goal-1-${node}`, opinion: '指标值偏低', items }])
      .leavesAt('goal.returned');
    given(...review)
      .when('returnForRevision', { opinion: '合计有误' }, assignee)
      .happens(['review.returned.v1', { task: `review-1-${node}`, items: [] }])
      .leavesAt('selfEvaluation.returned')
      .leaves(({ approval, changed }) => {
        expect(approval?.tasks.some(({ status }) => status === 'PENDING' || status === 'WAITING')).toBe(false);
        expect(changed).toBe(false);
      });
  });

  it('refuses whoever filled in the form, whatever posts they hold now', () => {
    const both = { ...assignee, roles: ['filler' as const, ...assignee.roles] };
    const form = selfEvaluationTable(() => undefined);
    const history = histories[`review ${node}`].map((one) =>
      one.type === 'form.drafted.v1' ? drafted(form, both) : one,
    );
    for (const action of ['approve', 'returnForRevision', 'giveScore', 'reject'] as const)
      given(...history)
        .when(action, { opinion: '意见', score: '90' }, both)
        .refused('selfApproval');
  });

  it(`says its own title (${title}) to whoever is refused`, () => {
    const attempt = given(...histories[`review ${node}`]).when('approve', {}, filler);
    expect(() => attempt.happens()).toThrow(title);
  });
});

describe('rejecting for good', () => {
  it('is for the finance node of a review, with an opinion', () => {
    given(...histories['review finance'])
      .when('reject', {}, office)
      .refused('opinionRequired');
    given(...histories['review finance'])
      .when('reject', { opinion: '数据不实' }, office)
      .happens(['review.rejected.v1', { task: 'review-1-finance', opinion: '数据不实' }])
      .leavesAt('terminated')
      .leaves(({ outcome, approval }) => {
        expect(outcome).toBe('rejected');
        expect(approval?.tasks.at(-1)?.status).toBe('REJECTED');
      });
  });

  it('is refused at the other nodes', () => {
    given(...histories['review unitHead'])
      .when('reject', { opinion: '不实' }, unitHead)
      .refused('forbidden', { node: 'unitHead' });
    given(...histories['review department'])
      .when('reject', { opinion: '不实' }, department)
      .refused('forbidden', { node: 'department' });
  });

  it('is refused for a goal', () => {
    given(...histories['goal.reviewing finance'])
      .when('reject', { opinion: '不实' }, office)
      .refused('illegalAction');
  });
});

describe('the reviewer’s own score', () => {
  it('stands beside the stated one and replaces an earlier one', () => {
    given(...unscored)
      .when('giveScore', { score: '88.5' }, office)
      .happens(['review.scored.v1', { task: 'review-1-finance', score: '88.5', opinion: '' }])
      .leavesAt('review')
      .leaves(({ statedTotal, reviewerScore }) => {
        expect(statedTotal).toBe('99.15');
        expect(reviewerScore).toMatchObject({ score: '88.5', by: office.name });
      });
    given(...histories['review finance'])
      .when('giveScore', { score: '60' }, office)
      .leaves(({ reviewerScore }) => expect(reviewerScore?.score).toBe('60'));
  });

  it('is given by the department, too, but not by the head of the unit', () => {
    given(...histories['review department'])
      .when('giveScore', { score: '90' }, department)
      .happens('review.scored.v1');
    given(...histories['review unitHead'])
      .when('giveScore', { score: '90' }, unitHead)
      .refused('forbidden', { node: 'unitHead' });
  });

  it.each(['0', '100', '100.0', '99.99', '7.5'])('may be %s', (score) => {
    given(...unscored)
      .when('giveScore', { score }, office)
      .happens('review.scored.v1');
  });

  it.each(['', '-1', '100.01', '101', '88.555', '1e2', '８８', 'NaN', ' 88', '88\n', 88])(
    'is refused as %j',
    (score) => {
      given(...unscored)
        .when('giveScore', { score }, office)
        .refused('invalid', { issues: [{ path: 'score' }] });
    },
  );

  it('is refused for a goal', () => {
    given(...histories['goal.reviewing finance'])
      .when('giveScore', { score: '90' }, office)
      .refused('illegalAction');
  });
});

describe('where there is nothing to decide', () => {
  it.each(['approve', 'returnForRevision', 'reject', 'giveScore'] as const)('%s is refused', (action) => {
    given(opened(), drafted(goalForm()))
      .when(action, { opinion: '意见', score: '90' }, office)
      .refused('illegalAction');
    given(...histories['publication.pending'])
      .when(action, { opinion: '意见', score: '90' }, office)
      .refused('illegalAction');
  });
});
