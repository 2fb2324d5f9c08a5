import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostReceipt } from '#domain/answers/post-grants';
import { grantPosts } from '../../api/people.ts';

interface Granting {
  busy: boolean;
  error: unknown;
  /** Of those that were sent so far, in their order. */
  receipts: readonly PostReceipt[];
  send(this: void, opinion: string): Promise<void>;
}

/** So many in one call, that people see it move. */
const atOnce = 20;

/** Grants many posts in portions; after a broken line it goes on where it was, and nothing is granted twice. */
export const useGranting = (ids: readonly string[]): Granting => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [receipts, setReceipts] = useState<readonly PostReceipt[]>([]);
  const send = async (opinion: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const got = [...receipts];
    try {
      while (got.length < ids.length) {
        got.push(...(await grantPosts(ids.slice(got.length, got.length + atOnce), opinion)).receipts);
        setReceipts([...got]);
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      void queries.invalidateQueries();
    }
  };
  return { busy, error, receipts, send };
};
