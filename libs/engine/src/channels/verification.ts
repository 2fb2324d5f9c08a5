import { createHmac } from 'node:crypto';

/** The six digits that the owner of a mailbox types back: derived, so that they stand in no table and no log. */
export const codeOf = (secret: Buffer, email: string): string =>
  String(createHmac('sha256', secret).update(email).digest().readUInt32BE(0) % 1_000_000).padStart(6, '0');

/** Origins of sendings that carry such digits. */
export const verifying = 'verify-';
