import type { QueryClient } from '@tanstack/react-query';
import { urlOf } from './call.ts';

const gatherFor = 150;
const firstWait = 1_000;
const longestWait = 30_000;

/** What may show an evaluation: the evaluation itself, and every list. */
const refresh = (queries: QueryClient, ids: readonly string[]): void => {
  for (const id of ids) void queries.invalidateQueries({ queryKey: ['evaluation', id] });
  for (const list of ['evaluations', 'work', 'inbox', 'board']) void queries.invalidateQueries({ queryKey: [list] });
};

/** Listens to what changes anywhere. After a break anything may have changed, and everything on the page is asked for anew. */
export const listen = (queries: QueryClient, onState: (live: boolean) => void): (() => void) => {
  const gathered = new Set<string>();
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;
  let broken = false;
  const note = ({ data }: MessageEvent<string>): void => {
    if (gathered.size === 0)
      setTimeout(() => {
        refresh(queries, [...gathered]);
        gathered.clear();
      }, gatherFor);
    gathered.add((JSON.parse(data) as { id: string }).id);
  };
  const open = (): void => {
    source = new EventSource(urlOf('api/stream'));
    source.addEventListener('changed', note as EventListener);
    source.addEventListener('open', () => {
      wait = firstWait;
      onState(true);
      if (broken) void queries.invalidateQueries();
      broken = false;
    });
    source.addEventListener('error', () => {
      broken = true;
      onState(false);
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(longestWait, wait * 2);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
};
