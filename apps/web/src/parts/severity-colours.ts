import type { Severity } from '#domain/audit/rule';

/** The colour of a tag for each severity, by the names that antd has for them. */
export const severityColours: Readonly<Record<Severity, string>> = {
  RED: 'error',
  YELLOW: 'warning',
  BLUE: 'processing',
};
