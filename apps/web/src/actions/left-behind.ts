type Typed = Record<string, unknown>;

/** What stood in dialogs that were left without sending, for as long as the page stays open. */
const left = new Map<string, Typed>();

/** `of`: whose dialog, about what. */
export const leftBehind = (
  of: readonly unknown[],
): { typed: Typed | undefined; keep(typed: Typed): void; forget(): void } => {
  const key = JSON.stringify(of);
  return {
    typed: left.get(key),
    keep: (typed) => void left.set(key, typed),
    forget: () => void left.delete(key),
  };
};
