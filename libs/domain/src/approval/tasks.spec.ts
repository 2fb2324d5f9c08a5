import { DomainError } from '../error.ts';
import { roles } from '../vocabulary.ts';
import { defaultRoute, routeOf, routes } from './routes.ts';
import { decideTask, isLastNode, openApproval, pendingNode, pendingTask, type Approval } from './tasks.ts';

const said = { by: '王主任', at: '2023-02-01T02:00:00.000Z', opinion: '同意' };
const statuses = ({ tasks }: Approval): string[] => tasks.map(({ status }) => status);
const approve = (approval: Approval): Approval =>
  decideTask(approval, pendingTask(approval)!.id, { status: 'APPROVED', ...said });

describe('the tasks of a revision', () => {
  it('wait behind the first one', () => {
    const approval = openApproval('review', defaultRoute, 2);
    expect(statuses(approval)).toEqual(['PENDING', 'WAITING', 'WAITING']);
    expect(approval.tasks.map(({ id }) => id)).toEqual([
      'review-2-unitHead',
      'review-2-department',
      'review-2-finance',
    ]);
    expect(pendingNode(approval)?.title).toBe('单位负责人审签');
    expect(isLastNode(approval)).toBe(false);
  });

  it('are passed one after the other, with the opinion and the person', () => {
    let approval = approve(openApproval('goal', defaultRoute, 1));
    expect(approval.tasks[0]).toMatchObject({ status: 'APPROVED', ...said });
    approval = approve(approval);
    expect(isLastNode(approval)).toBe(true);
    approval = approve(approval);
    expect(statuses(approval)).toEqual(['APPROVED', 'APPROVED', 'APPROVED']);
    expect(pendingTask(approval)).toBeUndefined();
    expect(pendingNode(approval)).toBeUndefined();
  });

  it.each(['RETURNED', 'REJECTED'] as const)('that come after one that is %s are cancelled', (status) => {
    const second = approve(openApproval('review', defaultRoute, 1));
    const ended = decideTask(second, 'review-1-department', { status, ...said });
    expect(statuses(ended)).toEqual(['APPROVED', status, 'CANCELLED']);
    expect(pendingTask(ended)).toBeUndefined();
  });

  it('are never changed in place', () => {
    const first = openApproval('goal', defaultRoute, 1);
    const before = JSON.stringify(first);
    approve(first);
    expect(JSON.stringify(first)).toBe(before);
  });

  it('are none before anything was handed in', () => {
    expect(pendingTask(null)).toBeUndefined();
    expect(pendingNode(null)).toBeUndefined();
  });
});

describe('every route', () => {
  it.each(Object.entries(routes))('%s has nodes that can be passed, by posts that exist', (id, route) => {
    expect(route.id).toBe(id);
    for (const nodes of [route.goal, route.review]) {
      expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
      for (const { may, role } of nodes) {
        expect(may).toEqual(expect.arrayContaining(['approve', 'returnForRevision']));
        expect(Object.keys(roles)).toContain(role);
      }
    }
  });

  it('asks for a score only of nodes that may give one', () => {
    const asking = Object.values(routes).flatMap(({ review }) => review.filter(({ scoreRequired }) => scoreRequired));
    expect(asking.length).toBeGreaterThan(0);
    for (const { may } of asking) expect(may).toContain('giveScore');
  });

  it('that is unknown is refused by name', () => {
    expect(() => routeOf('shortcut@1')).toThrow(DomainError);
    expect(() => routeOf('shortcut@1')).toThrow('shortcut@1');
  });
});
