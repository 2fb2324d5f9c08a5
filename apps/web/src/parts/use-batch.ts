import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { BatchReceipt } from '#domain/answers/batch';
import { batch } from '../api/work.ts';

export interface Batch {
  busy: boolean;
  error: unknown;
  /** One for each item once it was sent. */
  receipts: readonly BatchReceipt[] | undefined;
  send(this: void, words: object): Promise<void>;
}

/** One act on many evaluations; `stale`: what the pages have to ask again afterwards, everything when absent. */
export const useBatch = (
  action: Parameters<typeof batch>[0],
  items: Parameters<typeof batch>[1],
  stale?: QueryKey,
): Batch => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [receipts, setReceipts] = useState<readonly BatchReceipt[]>();
  // After a broken line the same wish must not be granted twice.
  const key = useRef(crypto.randomUUID());
  const send = async (words: object): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      setReceipts((await batch(action, items, words, key.current)).receipts);
      await queries.invalidateQueries(stale && { queryKey: stale });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, receipts, send };
};
