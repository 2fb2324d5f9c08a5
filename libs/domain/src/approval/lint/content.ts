/** JSON with sorted keys: equal text for equal content, however it was typed in or stored. */
export const contentOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(contentOf).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${contentOf(v)}`).join(',')}}`;
};
