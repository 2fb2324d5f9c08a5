import type { Finding } from './rule.ts';

/** Rules of this family speak of what is published: they stop the publication, not the submission. */
export const concernsPublicOnly = ({ rule }: Pick<Finding, 'rule'>): boolean => rule.startsWith('P');
