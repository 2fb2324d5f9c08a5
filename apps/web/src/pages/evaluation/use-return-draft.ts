import { useState } from 'react';
import type { ReturnItem } from '#domain/approval/events';
import type { Detail } from '#domain/answers/evaluation';
import type { ActionName } from '#domain/evaluation/actions';
import { useMe } from '../../session/session.tsx';

/** 退回 as far as it is typed: opinion, items, to whom, by when. */
export type ReturnDraft = Readonly<Record<string, unknown>> & { items: readonly ReturnItem[] };

const nothing: ReturnDraft = { items: [] };

const read = (key: string): ReturnDraft => {
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ReturnDraft>) };
  } catch {
    return nothing;
  }
};

const keep = (key: string, draft: ReturnDraft): void => {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the page itself still holds what is typed.
  }
};

interface Returning {
  draft: ReturnDraft;
  setItems(this: void, items: readonly ReturnItem[]): void;
  /** Every key is kept; the page follows when the dialog is left. */
  onTyped(this: void, action: ActionName, typed: Record<string, unknown>, left: boolean): void;
  forget(this: void): void;
}

/** Kept in this browser for this person and this version of the form: a dialog or a page that is closed loses nothing. */
export const useReturnDraft = ({ id, place, formVersions }: Detail): Returning => {
  const form = place.startsWith('goal') ? formVersions.goal : formVersions.selfEvaluation;
  const key = `jicheng-return ${id} ${useMe().id} ${form ?? 0}`;
  const [held, setHeld] = useState(() => ({ key, draft: read(key) }));
  const draft = held.key === key ? held.draft : read(key);
  return {
    draft,
    setItems: (items) => {
      keep(key, { ...draft, items });
      setHeld({ key, draft: { ...draft, items } });
    },
    onTyped: (action, typed, left) => {
      if (action !== 'returnForRevision') return;
      const next = { items: [], ...typed };
      keep(key, next);
      if (left) setHeld({ key, draft: next });
    },
    forget: () => {
      localStorage.removeItem(key);
      setHeld({ key, draft: nothing });
    },
  };
};
