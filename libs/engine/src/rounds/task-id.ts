import { createHash } from 'node:crypto';

/**
 * The number of the evaluation that a task opens: the same round, unit and title give the same number, so no task is
 * given twice by whomever or how often. `time` counts the ones that were voided before. RFC 9562, version 8.
 */
export const taskId = (round: string, unitId: string, title: string, time: number): string => {
  const hex = createHash('sha256')
    .update(JSON.stringify([round, unitId, title, time]))
    .digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
