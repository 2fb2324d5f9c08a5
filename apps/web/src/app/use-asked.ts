import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** What a list is asked for, by name. */
export type AskedWords = Readonly<Record<string, string>>;

export const wordsIn = (search: object): AskedWords =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));

const written = (words: string): string | number => (/^(0|[1-9]\d{0,8})$/u.test(words) ? Number(words) : words);

/** Filters that stand in the address: they survive a reload, can be passed on, and the way back finds them again. */
export const useAsked = (): [AskedWords, (change: Readonly<Record<string, string | undefined>>) => void] => {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const asked = useMemo(() => wordsIn(search), [search]);
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>): void => {
      const next = Object.entries({ ...asked, ...changes }).flatMap(([name, value]) =>
        value ? [[name, written(value)] as const] : [],
      );
      void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true, resetScroll: false });
    },
    [asked, navigate],
  );
  return [asked, change];
};
