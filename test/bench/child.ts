/** What a process of the benchmark says to its parent once it is ready. */
export interface Ready {
  address: string;
  at: number;
}

/** Wall clock in milliseconds with parts of a millisecond, comparable with the database's on the same machine. */
export const now = (): number => performance.timeOrigin + performance.now();

/** Tells the parent, then runs until the parent says goodbye or is gone. Ctrl-C is the parent's to answer. */
export const serve = (address: string, close: () => Promise<void>): void => {
  process.on('SIGINT', () => undefined);
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 15_000).unref();
    void close().finally(() => process.exit(0));
  });
  process.send?.({ address, at: now() } satisfies Ready);
};
