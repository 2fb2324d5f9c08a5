import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';

interface Doing {
  busy: boolean;
  error: unknown;
  /** Does it, says so, and has everything that was read before asked for anew. undefined: it did not work. */
  run<T>(work: () => Promise<T>, done?: string): Promise<T | undefined>;
}

/** One thing asked of the house: whether it is under way, and why it did not work. */
export const useDoing = (): Doing => {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run: Doing['run'] = async (work, done) => {
    setBusy(true);
    setError(undefined);
    try {
      const answer = await work();
      if (done) void message.success(done);
      void queries.invalidateQueries();
      return answer;
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
};
