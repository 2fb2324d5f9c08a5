import { roles, type Role } from '#domain/vocabulary';

export const rolesInWords = (held: readonly Role[]): string => held.map((role) => roles[role]).join('、');

export const roleOptions = Object.entries(roles).map(([value, label]) => ({ value, label }));
