import { DomainError } from '../error.ts';
import { roles, type Role } from '../vocabulary.ts';
import { isManager } from './managers.ts';

/** 三员分立: whoever looks after the house holds that one role and no other, from all their posts together. */
export const refuseMixed = (held: readonly Role[]): DomainError | undefined => {
  const distinct = [...new Set(held)];
  const manager = distinct.find(isManager);
  if (!manager || distinct.length === 1) return undefined;
  const others = distinct.filter((role) => role !== manager).map((role) => roles[role]);
  return new DomainError(
    'conflict',
    `${roles[manager]}不得兼任${others.join('、')}：系统管理员、安全管理员、审计管理员相互独立，且不得办理业务`,
    { roles: distinct },
  );
};
