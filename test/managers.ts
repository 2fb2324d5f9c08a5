import { person } from './builders.ts';

/** 三员 of the bureau. */
export const administrator = person('administrator', 'czj');
export const securityAdministrator = person('securityAdministrator', 'czj');
export const auditAdministrator = person('auditAdministrator', 'czj');
