/** 'standard@2' is the second version of 'standard'. */
export const nameOf = (id: string): string => id.split('@')[0] ?? '';

export const numberOf = (id: string): number => Number(id.split('@')[1]);
