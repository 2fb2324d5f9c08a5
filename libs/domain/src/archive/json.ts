const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, ordered(item)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** JSON that people can read, with sorted keys: one text for one value. */
export const pageOfJson = (value: unknown): string => `${JSON.stringify(ordered(value), null, 2)}\n`;

/** The same on one line. */
export const lineOfJson = (value: unknown): string => `${JSON.stringify(ordered(value))}\n`;
