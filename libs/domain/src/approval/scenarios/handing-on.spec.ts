import { department, filler } from '../../../../../test/builders.ts';
import { everybody, li, qian, signing, stranger, sun, wang, zhao, zhou } from '../../../../../test/approvals.ts';

const candidates = { role: 'budgetOffice', reach: 'above' } as const;

describe('A12 a task is transferred', () => {
  it('not to somebody who is in the same node, whether still waiting or done', () => {
    const office = signing('all', [zhao, qian, sun]);
    expect(office.refused(zhao, 'transfer', { to: qian.id })).toMatchObject({
      code: 'signerDuplicate',
      message: '钱二已在“财政业务科会签”节点',
      details: { name: 'SIGNER_DUPLICATE' },
    });
    office.act(qian, 'approve');
    expect(office.refused(zhao, 'transfer', { to: qian.id }).code).toBe('signerDuplicate');
  });

  it('to another of the post, who has it from then on; the first one is remembered', () => {
    const office = signing('all', [zhao, qian, sun]);
    office.act(zhao, 'transfer', { to: li.id, reason: '外出培训' });
    expect(office.tasks).toEqual(['李四 PENDING', '钱二 PENDING', '孙三 PENDING']);
    expect(office.task(li).owner).toEqual({ id: zhao.id, name: zhao.name });
    expect(office.refused(zhao, 'approve').code).toBe('notAssignee');
    office.act(li, 'approve');
    expect(office.task(li)).toMatchObject({ status: 'APPROVED', by: '李四' });
    // It does not come back by itself, but it may be given back.
    office.act(qian, 'transfer', { to: zhao.id });
    expect(office.task(zhao)).toMatchObject({ owner: { id: qian.id } });
  });

  it('not to oneself, to whoever filed it, to the unit’s own people, to strangers, or to nobody', () => {
    const office = signing('all', [zhao, qian]);
    expect(office.refused(zhao, 'transfer', { to: zhao.id }).code).toBe('transferToSelf');
    expect(office.refused(zhao, 'transfer', { to: filler.id }).code).toBe('selfApproval');
    for (const id of [stranger.id, 'nobody', 'unitHead@czj.jyj.zhongxue', 'archivist@czj'])
      expect(office.refused(zhao, 'transfer', { to: id }).code).toBe('noHandler');
    // A reviewer from above the unit will do, though of another post.
    office.act(zhao, 'transfer', { to: zhou.id });
    expect(office.tasks[0]).toBe('周五 PENDING');
  });

  it('not where the node does not provide for it', () => {
    const office = signing('all', [zhao, qian], { may: ['approve'] });
    for (const action of ['transfer', 'delegate', 'addSigners'] as const)
      expect(office.refused(zhao, action, { to: li.id }).message).toMatch('“财政业务科会签”节点不能');
  });

  it('out of a group: the candidates who did not get it are out', () => {
    const office = signing('single', undefined, { candidates });
    office.act(zhao, 'transfer', { to: li.id });
    expect(office.tasks).toEqual(['李四 PENDING']);
    expect(office.task(li).owner).toEqual({ id: zhao.id, name: zhao.name });
    expect(office.refused(qian, 'approve').message).toMatch('须由李四办理');
  });
});

describe('a task that is open to several', () => {
  it('is claimed by one; the others see whose it is', () => {
    const office = signing('single', undefined, { candidates });
    expect(office.refused(zhao, 'unclaim').code).toBe('illegalAction');
    office.act(zhao, 'claim');
    expect(office.tasks).toEqual(['赵一 CLAIMED']);
    expect(office.refused(qian, 'claim')).toMatchObject({
      code: 'notAssignee',
      message: expect.stringMatching('赵一'),
    });
    expect(office.refused(zhao, 'claim').code).toBe('illegalAction');
    office.act(zhao, 'unclaim');
    expect(office.tasks).toEqual(['候选人 PENDING']);
    office.act(qian, 'claim');
    office.act(qian, 'approve');
    expect(office.task(qian)).toMatchObject({ status: 'APPROVED', by: '钱二' });
  });

  it('is not claimed where it has a holder, nor by a proxy, who simply decides', () => {
    const office = signing('all', [zhao, qian]);
    expect(office.refused(zhao, 'claim').code).toBe('illegalAction');
    const proxy = { ...department, standsFor: [li] };
    const group = signing('single', undefined, { candidates });
    expect(group.refused(proxy, 'claim').code).toBe('illegalAction');
    group.act(proxy, 'approve');
    expect(group.state.approval?.tasks[0]).toMatchObject({ byId: department.id, onBehalfOf: '李四' });
  });
});

describe('A13 a task is delegated', () => {
  it('for advice: the helper’s opinion is kept, and the owner decides', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'delegate', { to: zhou.id, reason: '请核实学生人数' });
    expect(office.task(zhao)).toMatchObject({ status: 'DELEGATED', helper: { id: zhou.id } });
    expect(office.refused(zhou, 'approve').code).toBe('notAssignee');
    expect(office.refused(zhou, 'answerDelegation').code).toBe('opinionRequired');
    office.act(zhou, 'answerDelegation', { opinion: '人数属实' });
    expect(office.task(zhao)).toMatchObject({ status: 'PENDING', advice: [{ by: '周五', opinion: '人数属实' }] });
    expect(office.task(zhao)).not.toHaveProperty('helper');
    office.act(zhao, 'approve');
    expect(office.task(zhao)).toMatchObject({ status: 'APPROVED', by: '赵一', advice: [{ by: '周五' }] });
    expect(office.refused(zhou, 'answerDelegation', { opinion: '补充' }).code).toBe('notAssignee');
  });

  it('once at a time; several opinions may follow each other', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'delegate', { to: zhou.id });
    expect(office.refused(zhao, 'delegate', { to: li.id }).code).toBe('signNested');
    expect(office.refused(zhao, 'addSigners', { kind: 'before', signers: [li.id] }).code).toBe('signNested');
    expect(office.refused(zhou, 'delegate', { to: li.id }).code).toBe('notAssignee');
    office.act(zhou, 'answerDelegation', { opinion: '一' });
    office.act(zhao, 'delegate', { to: li.id });
    office.act(li, 'answerDelegation', { opinion: '二' });
    expect(office.task(zhao).advice?.map(({ opinion }) => opinion)).toEqual(['一', '二']);
  });

  it('out of a group: it comes back to whoever asked', () => {
    const office = signing('single', undefined, { candidates });
    office.act(zhao, 'delegate', { to: zhou.id });
    office.act(zhou, 'answerDelegation', { opinion: '属实' });
    expect(office.tasks).toEqual(['赵一 PENDING']);
    expect(office.refused(qian, 'approve').code).toBe('notAssignee');
  });

  it('and given to somebody else meanwhile: the helper is no longer asked', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'delegate', { to: zhou.id });
    office.act(zhao, 'transfer', { to: li.id });
    expect(office.task(li)).toMatchObject({ status: 'PENDING' });
    expect(office.refused(zhou, 'answerDelegation', { opinion: '属实' }).code).toBe('notAssignee');
  });
});

describe('A14 a proxy stands in for somebody for a time', () => {
  const proxy = { ...li, standsFor: [zhao] };

  it('and decides first: that holds, with both names', () => {
    const office = signing('any', [zhao, qian]);
    const [decision] = office.act(proxy, 'approve', { opinion: '同意，代赵一' });
    expect(decision).toMatchObject({ data: { onBehalfOf: { id: zhao.id, name: '赵一' } } });
    expect(office.task(zhao)).toMatchObject({ status: 'APPROVED', by: '李四', byId: li.id, onBehalfOf: '赵一' });
    for (const late of [zhao, qian]) expect(office.refused(late, 'approve').code).toBe('notAssignee');
  });

  it('and comes second: the first decision holds', () => {
    const office = signing('all', [zhao, qian]);
    office.act(zhao, 'approve');
    expect(office.refused(proxy, 'approve').code).toBe('notAssignee');
    expect(office.task(zhao)).not.toHaveProperty('onBehalfOf');
  });

  it('but not for a case that either of them filed', () => {
    const office = signing('all', [zhao, qian]);
    const colleague = { ...filler, standsFor: [zhao] };
    expect(office.refused(colleague, 'approve').code).toBe('selfApproval');
    const both = { ...zhao, id: filler.id };
    const filed = signing('all', [both, qian]);
    expect(filed.refused({ ...li, standsFor: [both] }, 'approve').code).toBe('selfApproval');
    filed.act({ ...li, standsFor: [both, qian] }, 'approve');
    expect(filed.task(qian)).toMatchObject({ status: 'APPROVED', onBehalfOf: '钱二' });
  });

  it('hands on in the other’s name: what is handed on stays the other’s', () => {
    const office = signing('single', undefined, { candidates: { persons: [zhao.id] } });
    const [handed] = office.act({ ...department, standsFor: [zhao] }, 'transfer', { to: li.id });
    expect(handed).toMatchObject({ data: { onBehalfOf: { id: zhao.id } } });
    expect(office.task(li).owner).toEqual({ id: zhao.id, name: zhao.name });
    const asked = signing('single', undefined, { candidates: { persons: [zhao.id] } });
    asked.act({ ...department, standsFor: [zhao] }, 'delegate', { to: li.id });
    expect(asked.task(zhao)).toMatchObject({ status: 'DELEGATED', helper: { id: li.id } });
  });
});

describe('an administrator of the flow gives a task to another', () => {
  it('for a reason, whoever holds it and whether or not it is their turn', () => {
    const office = signing('seq', [zhao, qian]);
    expect(office.refused(wang, 'reassign', { to: li.id }).code).toBe('opinionRequired');
    office.act(wang, 'reassign', { to: li.id, reason: '赵一调离', task: office.task(zhao).id });
    office.act(wang, 'reassign', { to: sun.id, reason: '钱二病假', task: office.task(qian).id });
    expect(office.tasks).toEqual(['李四 PENDING', '孙三 WAITING']);
    expect(office.task(li).owner).toEqual({ id: zhao.id, name: zhao.name });
  });

  it('not to people in the node, filers or strangers; not once it is decided; not by others', () => {
    const office = signing('all', [zhao, qian]);
    const reason = '调整分工';
    expect(office.refused(wang, 'reassign', { to: qian.id, reason }).code).toBe('signerDuplicate');
    expect(office.refused(wang, 'reassign', { to: filler.id, reason }).code).toBe('selfApproval');
    expect(office.refused(wang, 'reassign', { to: stranger.id, reason }).code).toBe('noHandler');
    expect(office.refused(zhao, 'reassign', { to: li.id, reason }).code).toBe('forbidden');
    expect(office.refused({ ...wang, path: 'czj.jyj' }, 'reassign', { to: li.id, reason }).code).toBe('forbidden');
    const done = office.task(zhao).id;
    office.act(zhao, 'approve');
    expect(office.refused(wang, 'reassign', { to: li.id, reason, task: done }).code).toBe('alreadyDecided');
    expect(office.refused(wang, 'reassign', { to: li.id, reason, task: 'elsewhere' }).code).toBe('taskGone');
  });

  it('even to themselves', () => {
    const office = signing('single', undefined, { candidates });
    office.act(wang, 'reassign', { to: wang.id, reason: '无人办理' });
    expect(office.tasks).toEqual(['王八 PENDING']);
    expect(everybody).toContain(wang);
  });
});
