import type { Role } from '../vocabulary.ts';

/** 三员: they look after the house, its doors and its records, and have no hand in its business. */
export const managers = ['administrator', 'securityAdministrator', 'auditAdministrator'] as const satisfies Role[];
export type Manager = (typeof managers)[number];

export const isManager = (role: Role): role is Manager => (managers as readonly Role[]).includes(role);
