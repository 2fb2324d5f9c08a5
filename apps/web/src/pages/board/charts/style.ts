/** What the pictures of the board have in common. */
export const grid = { left: 8, right: 24, top: 32, bottom: 8, containLabel: true };
export const colours = { yellow: '#d68600', red: '#c41d1d', plain: '#4a86c8', none: '#8b98a5' };

/** The unit of a value axis, in its middle. */
export const named = (name: string, gap: number): object => ({ name, nameLocation: 'middle', nameGap: gap });
