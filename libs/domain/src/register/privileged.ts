import type { Role } from '../vocabulary.ts';

/** What a unit and its department fill by the dozen. A role that is new counts as privileged until it is named here. */
const ordinary: readonly Role[] = ['filler', 'unitHead', 'departmentReviewer'];

/** 重要岗位: of the finance bureau, of those who look after the house, or whatever is held at the top of the tree. */
export const isPrivileged = ({ roles, path }: { roles: readonly Role[]; path: string }): boolean =>
  !path.includes('.') || roles.some((role) => !ordinary.includes(role));
