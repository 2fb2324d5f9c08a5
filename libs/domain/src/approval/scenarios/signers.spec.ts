import { filler } from '../../../../../test/builders.ts';
import { today } from '../../../../../test/given.ts';
import { li, qian, signing, stranger, sun, wang, zhao, zhou } from '../../../../../test/approvals.ts';
import { addSigners } from '../../evaluation/actions/add-signers.ts';
import { nodeCount } from '../task-lines.ts';

describe('A15 signers are added before me', () => {
  it('in turn; the second disagrees: my task is refused, and the root of it is shown', () => {
    const office = signing('single', [zhao]);
    office.act(zhao, 'addSigners', { kind: 'before', mode: 'seq', signers: [qian.id, zhou.id], reason: '请先核' });
    expect(office.tasks).toEqual(['赵一 WAITING', '钱二 PENDING', '周五 WAITING']);
    expect(office.refused(zhao, 'approve')).toMatchObject({ code: 'waitingForSigners', message: '待被加签人处理中' });
    expect(office.refused(zhou, 'approve').code).toBe('waitingForSigners');
    office.act(qian, 'approve');
    expect(office.tasks).toEqual(['赵一 WAITING', '钱二 APPROVED', '周五 PENDING']);
    office.act(zhou, 'disagree', { opinion: '依据不足' });
    expect(office.task(zhao)).toMatchObject({ status: 'DISAGREED', rule: 'SIGNER_DISAGREED' });
    expect(office.task(zhou)).toMatchObject({ status: 'DISAGREED', parent: office.task(zhao).id });
    // The node has failed by its rule: the case goes back, and says whose words did it.
    expect(office.state.place).toBe('goal.returned');
    expect(office.state.returnList?.opinion).toMatch('周五：依据不足');
  });

  it('and I decide when they have agreed', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'addSigners', { kind: 'before', mode: 'all', signers: [li.id, zhou.id] });
    office.act(zhou, 'approve');
    office.act(li, 'approve', { opinion: '人数属实' });
    expect(office.tasks).toEqual(['赵一 PENDING', '钱二 PENDING', '李四 APPROVED', '周五 APPROVED']);
    office.act(zhao, 'approve');
    expect(nodeCount(office.state.approval)).toMatchObject({ members: 2, agreed: 1 });
  });

  it('once more, when one round is over: the new one is counted on its own', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'addSigners', { kind: 'before', mode: 'any', signers: [li.id] });
    office.act(li, 'approve');
    office.act(zhao, 'addSigners', { kind: 'before', mode: 'any', signers: [zhou.id, wang.id] });
    expect(office.tasks[0]).toBe('赵一 WAITING');
    office.act(wang, 'approve');
    expect(office.tasks).toEqual(['赵一 PENDING', '钱二 PENDING', '李四 APPROVED', '周五 CANCELLED', '王八 APPROVED']);
  });

  it('but not by those who were added, nor twice, nor in two ways, nor people of the node, filers or strangers', () => {
    const office = signing('all', [zhao, qian]);
    const before = (...signers: { id: string }[]) => ({ kind: 'before', signers: signers.map(({ id }) => id) });
    expect(office.refused(zhao, 'addSigners', before(qian)).code).toBe('signerDuplicate');
    expect(office.refused(zhao, 'addSigners', before(li, li)).code).toBe('signerDuplicate');
    expect(office.refused(zhao, 'addSigners', before(zhao)).code).toBe('transferToSelf');
    expect(office.refused(zhao, 'addSigners', before(filler)).code).toBe('selfApproval');
    expect(office.refused(zhao, 'addSigners', before(stranger)).code).toBe('noHandler');
    office.act(zhao, 'addSigners', { ...before(li), kind: 'after' });
    expect(office.refused(zhao, 'addSigners', before(zhou)).code).toBe('signerKindMixed');
    expect(office.refused(zhao, 'addSigners', { ...before(zhou), kind: 'after', mode: 'seq' }).code).toBe(
      'signerKindMixed',
    );
    office.act(zhao, 'addSigners', { ...before(zhou), kind: 'after' });
    office.act(zhao, 'approve');
    expect(office.refused(li, 'addSigners', before(wang))).toMatchObject({
      code: 'signNested',
      message: '被加签人不能再加签',
    });
  });

  it('out of a group: the task is mine when it comes back', () => {
    const office = signing('single');
    office.act(zhao, 'addSigners', { kind: 'before', signers: [zhou.id] });
    office.act(zhou, 'approve');
    expect(office.tasks).toEqual(['赵一 PENDING', '周五 APPROVED']);
    expect(office.refused(qian, 'approve').code).toBe('notAssignee');
  });
});

describe('A16 signers are added after me', () => {
  it('and removed before I have approved: my task does not pass by that', () => {
    const office = signing('single', [zhao]);
    office.act(zhao, 'addSigners', { kind: 'after', mode: 'all', signers: [li.id] });
    expect(office.tasks).toEqual(['赵一 PENDING', '李四 WAITING']);
    office.act(zhao, 'removeSigner', { task: office.task(li).id, reason: '加错人员' });
    expect(office.tasks).toEqual(['赵一 PENDING', '李四 CANCELLED']);
    expect(office.state.approval?.visits.at(-1)?.status).toBe('OPEN');
    office.act(zhao, 'approve');
    expect(office.state.approval?.visits.map(({ status }) => status)).toEqual(['PASSED', 'OPEN']);
  });

  it('and removed after that: what I have approved passes', () => {
    const office = signing('single', [zhao]);
    office.act(zhao, 'addSigners', { kind: 'after', mode: 'seq', signers: [li.id, zhou.id] });
    office.act(zhao, 'approve');
    expect(office.tasks).toEqual(['赵一 PASSING', '李四 PENDING', '周五 WAITING']);
    office.act(li, 'approve');
    expect(office.refused(wang, 'removeSigner', { task: office.task(zhao).id, reason: '减' }).code).toBe(
      'alreadyDecided',
    );
    office.act(zhao, 'removeSigner', { task: office.task(zhou).id, reason: '不再需要' });
    expect(office.tasks.slice(0, 3)).toEqual(['赵一 APPROVED', '李四 APPROVED', '周五 CANCELLED']);
    expect(office.state.approval?.visits.map(({ node, status }) => `${node} ${status}`)).toEqual([
      'sign PASSED',
      'finance OPEN',
    ]);
  });

  it('and disagree: what I have approved is refused', () => {
    const office = signing('single', [zhao]);
    office.act(zhao, 'addSigners', { kind: 'after', signers: [li.id] });
    office.act(zhao, 'approve');
    office.act(li, 'disagree', { opinion: '不宜' });
    expect(office.task(zhao)).toMatchObject({ status: 'DISAGREED', rule: 'SIGNER_DISAGREED' });
    expect(office.state.place).toBe('goal.returned');
  });

  it('even where the node itself offers no disagreement', () => {
    const office = signing('single', [zhao], { may: ['approve', 'addSigners'] });
    expect(office.refused(zhao, 'disagree', { opinion: '不宜' }).code).toBe('forbidden');
    office.act(zhao, 'addSigners', { kind: 'before', signers: [li.id] });
    office.act(li, 'disagree', { opinion: '不宜' });
    expect(office.state.place).toBe('goal.returned');
  });
});

describe('A17 signers are added beside me', () => {
  it('in a vote: there are more to agree, and the answer says so', () => {
    const office = signing({ percent: 60 }, [zhao, qian, sun]);
    expect(nodeCount(office.state.approval)).toMatchObject({ members: 3, needed: 2 });
    const input = { kind: 'parallel', signers: [li.id, zhou.id] };
    const said = (asked?: object) => addSigners.warns?.(office.state, { actor: zhao, now: today, forms: {} }, asked);
    expect(said()).toMatch('现有3人、须2人同意');
    expect(said(input)).toBe('并加签后表决人数由3人增至5人，须3人同意');
    expect(said({ ...input, kind: 'before' })).toBeUndefined();
    office.act(zhao, 'addSigners', input);
    expect(nodeCount(office.state.approval)).toMatchObject({ members: 5, needed: 3 });
    office.act(zhao, 'approve');
    office.act(qian, 'approve');
    expect(office.state.approval?.visits.at(-1)?.status).toBe('OPEN');
    office.act(li, 'approve');
    expect(office.state.approval?.visits[0]?.status).toBe('PASSED');
    expect(office.task(zhou).cancelled?.reason).toBe('DECIDED');
  });

  it('as one of all, as one who may decide alone, or last in turn', () => {
    const together = signing('all', [zhao]);
    together.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id] });
    together.act(zhao, 'approve');
    expect(together.tasks).toEqual(['赵一 APPROVED', '李四 PENDING']);
    const alone = signing('any', [zhao, qian]);
    alone.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id] });
    alone.act(li, 'approve');
    expect(alone.task(zhao).cancelled?.reason).toBe('DECIDED');
    const inTurn = signing('seq', [zhao, qian]);
    inTurn.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id] });
    expect(inTurn.tasks).toEqual(['赵一 PENDING', '钱二 WAITING', '李四 WAITING']);
    inTurn.act(zhao, 'approve');
    inTurn.act(qian, 'approve');
    inTurn.act(li, 'approve');
    expect(inTurn.state.approval?.visits[0]?.status).toBe('PASSED');
  });
});

describe('A18 a signer is removed', () => {
  it('not where nobody would be left to decide', () => {
    const office = signing('all', [zhao]);
    const [only] = [office.task(zhao).id];
    expect(office.refused(wang, 'removeSigner', { task: only, reason: '调整' })).toMatchObject({
      code: 'signerLast',
      details: { name: 'SIGNER_LAST' },
    });
    office.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id] });
    office.act(wang, 'removeSigner', { task: only, reason: '赵一回避' });
    expect(office.refused(wang, 'removeSigner', { task: office.task(li).id, reason: '调整' }).code).toBe('signerLast');
  });

  it('nor where too few would be left for the vote: nothing passes by a lack of people', () => {
    const office = signing({ rejectCount: 2 }, [zhao, qian]);
    expect(office.refused(wang, 'removeSigner', { task: office.task(qian).id, reason: '调整' }).code).toBe(
      'signerLast',
    );
    const count = signing({ passCount: 2 }, [zhao, qian]);
    expect(count.refused(wang, 'removeSigner', { task: count.task(qian).id, reason: '调整' }).code).toBe('signerLast');
  });

  it('by whoever added them, for a reason, before they have spoken', () => {
    const office = signing('all', [zhao, qian]);
    expect(office.refused(zhao, 'removeSigner', { task: office.task(qian).id, reason: '减' }).code).toBe(
      'illegalAction',
    );
    office.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id, zhou.id] });
    const input = { task: office.task(li).id, reason: '重复' };
    expect(office.refused(zhao, 'removeSigner', { ...input, reason: '' }).code).toBe('opinionRequired');
    expect(office.refused(qian, 'removeSigner', input).code).toBe('illegalAction');
    expect(office.refused(zhao, 'removeSigner', { ...input, task: office.task(qian).id }).code).toBe('forbidden');
    expect(office.refused(zhao, 'removeSigner', { ...input, task: 'elsewhere' }).code).toBe('taskGone');
    office.act(zhao, 'removeSigner', input);
    expect(office.task(li)).toMatchObject({ status: 'CANCELLED', cancelled: { reason: 'REMOVED', by: '赵一' } });
    office.act(zhou, 'approve');
    expect(office.refused(wang, 'removeSigner', { task: office.task(zhou).id, reason: '减' }).code).toBe(
      'alreadyDecided',
    );
  });

  it('and what is left is counted at once: the node may pass by it, or fail', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'addSigners', { kind: 'parallel', signers: [li.id] });
    office.act(zhao, 'approve');
    office.act(qian, 'approve');
    office.act(zhao, 'removeSigner', { task: office.task(li).id, reason: '出差' });
    expect(office.state.approval?.visits.map(({ node, status }) => `${node} ${status}`)).toEqual([
      'sign PASSED',
      'finance OPEN',
    ]);
    const vote = signing({ percent: 67 }, [zhao, qian, sun, li]);
    vote.act(zhao, 'disagree', { opinion: '不宜' });
    const facts = vote.act(wang, 'removeSigner', { task: vote.task(li).id, reason: '回避' });
    expect(facts.map(({ type }) => type)).toEqual(['signer.removed.v1', 'goal.returned.v1']);
    expect(vote.state.place).toBe('goal.returned');
  });

  it('with the signers of their own', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'addSigners', { kind: 'before', signers: [li.id] });
    office.act(wang, 'removeSigner', { task: office.task(zhao).id, reason: '赵一回避' });
    expect(office.tasks).toEqual(['赵一 CANCELLED', '钱二 PENDING', '李四 CANCELLED']);
  });

  it('one of several before me: what is left decides when my turn comes', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'addSigners', { kind: 'before', signers: [li.id, zhou.id] });
    office.act(li, 'approve');
    office.act(zhao, 'removeSigner', { task: office.task(zhou).id, reason: '出差' });
    expect(office.tasks).toEqual(['赵一 PENDING', '钱二 PENDING', '李四 APPROVED', '周五 CANCELLED']);
  });
});
