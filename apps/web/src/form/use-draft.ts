import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Form } from '#domain/form';
import { act } from '../api/evaluation.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import type { FormStore } from './store.ts';

/** 已保存、未保存、保存中、连不上、与他人冲突、被拒绝. */
export type DraftState = 'saved' | 'typed' | 'saving' | 'away' | 'conflict' | 'refused';

const pause = 1_500;
const retryPause = 4_000;

interface Kept {
  form: Form;
  /** Version of the evaluation that the typing began from. */
  version: number;
  at: string;
}

const keyOf = (id: string, who: string): string => `jicheng-draft ${id} ${who}`;

/** What was typed here and not yet taken by the house: it survives a closed tab. */
export const keptDraft = (id: string, who: string): Kept | null => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id, who)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
};

export const forgetDraft = (id: string, who: string): void => localStorage.removeItem(keyOf(id, who));

const keep = (id: string, who: string, kept: Kept): void => {
  try {
    localStorage.setItem(keyOf(id, who), JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the page itself still holds what is typed.
  }
};

interface Draft {
  state: DraftState;
  problem: Problem | null;
  version: number;
  save(): Promise<boolean>;
  /** Goes on from what somebody else has saved meanwhile. */
  rebase(version: number): void;
  /** Takes over what the house has, as long as nothing is typed here. */
  follow(form: Form | undefined, formVersion: number, version: number): void;
}

/** Saves by itself a moment after the last key; says at any time how things stand; loses nothing. */
export const useDraft = (id: string, who: string, store: FormStore, seen: number): Draft => {
  const queries = useQueryClient();
  const [state, setState] = useState<DraftState>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const version = useRef(seen);
  const sending = useRef<{ form: Form; key: string } | null>(null);
  const saved = useRef(store.current());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const following = useRef(false);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const form = store.current();
    if (form === saved.current) return true;
    if (sending.current?.form !== form) sending.current = { form, key: crypto.randomUUID() };
    setState('saving');
    try {
      const answer = await act(id, 'saveDraft', version.current, { form }, sending.current.key);
      version.current = answer.version;
      saved.current = form;
      setProblem(null);
      const more = store.current() !== form;
      setState(more ? 'typed' : 'saved');
      if (more) timer.current = setTimeout(() => void save(), pause);
      else forgetDraft(id, who);
      void queries.invalidateQueries({ queryKey: ['evaluation', id] });
      return !more;
    } catch (error) {
      const found = asProblem(error);
      const unreachable = found.status === 0 || found.status >= 500 || found.code === 'unauthenticated';
      setProblem(found);
      setState(unreachable ? 'away' : found.code === 'conflict' ? 'conflict' : 'refused');
      if (unreachable) timer.current = setTimeout(() => void save(), retryPause);
      return false;
    }
  }, [id, who, store, queries]);

  useEffect(
    () =>
      store.subscribe(() => {
        if (following.current) return;
        setState((was) => (was === 'conflict' ? was : 'typed'));
        keep(id, who, { form: store.current(), version: version.current, at: new Date().toISOString() });
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void save(), pause);
      }),
    [store, id, who, save],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (store.current() !== saved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [store]);

  const rebase = useCallback(
    (now: number): void => {
      version.current = now;
      setProblem(null);
      void save();
    },
    [save],
  );
  const follow = useCallback(
    (form: Form | undefined, formVersion: number, now: number): void => {
      if (store.current() !== saved.current) return;
      if (form && formVersion > version.current) {
        following.current = true;
        store.replace(form);
        saved.current = form;
        following.current = false;
      }
      version.current = Math.max(version.current, now);
    },
    [store],
  );
  return { state, problem, version: version.current, save, rebase, follow };
};
