/** The board and the list of evaluations. */
export const board = {
  督办看板: 'Board',
} as const;
