/** The `code` of a system error such as `EEXIST`; empty for anything without one. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
