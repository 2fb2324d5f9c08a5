import { refusals } from '#domain/approval/refusals';

/** Codes by which a command on a case may be refused: the contract of approvals, and those of every command. */
export const knownCodes: ReadonlySet<string> = new Set([
  ...Object.keys(refusals),
  'invalid',
  'illegalAction',
  'forbidden',
  'notFound',
  'blockedByFindings',
]);
