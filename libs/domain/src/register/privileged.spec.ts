import { isPrivileged } from './privileged.ts';

describe('a post that is granted only by its name', () => {
  it.each(['performanceOffice', 'budgetOffice', 'disclosureOfficer', 'archivist', 'securityAdministrator'] as const)(
    'is that of the %s',
    (role) => expect(isPrivileged({ roles: ['filler', role], path: 'czj.jyj.zhongxue' })).toBe(true),
  );

  it('is whatever reaches the whole county', () =>
    expect(isPrivileged({ roles: ['departmentReviewer'], path: 'czj' })).toBe(true));

  it('is none of those that every unit has', () =>
    expect(isPrivileged({ roles: ['filler', 'unitHead', 'departmentReviewer'], path: 'czj.jyj' })).toBe(false));
});
