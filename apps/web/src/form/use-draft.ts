import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Form } from '#domain/form';
import type { Detail } from '#domain/answers/evaluation';
import { canonical } from '#domain/canonical';
import { stageKinds } from '#domain/evaluation/actions/drafting';
import { call } from '../api/call.ts';
import { act, detailOf, formOf } from '../api/evaluation.ts';
import { onlyOwnSteps } from '../api/own-steps.ts';
import { asProblem } from '../api/problem.ts';
import { isAtWork } from '../session/session.tsx';
import { Draft, type Standing, type Surroundings } from './draft.ts';
import { forgetDraft, keepDraft, keptDraft, type Kept } from './kept-draft.ts';
import { FormStore } from './store.ts';

interface Asked {
  detail: Detail;
  key: keyof typeof stageKinds;
  who: string;
  /** The form as the house has it, or the blank one. */
  house: Form;
}

/** Whether nobody but this page has touched the form since that version. */
const untouched = ({ id, formVersions }: Detail, key: Asked['key'], since: number): boolean => {
  const carried = formVersions[key] ?? 0;
  return carried <= since || onlyOwnSteps(id, since, carried);
};

/** What is left of an earlier visit; nothing where the house has it, or where it belongs to another stage. */
const leftBehind = ({ detail, key, who, house }: Asked): Kept | null => {
  const kept = keptDraft(detail.id, who);
  if (!kept || !stageKinds[key].includes(kept.form.header.formKind)) return null;
  return canonical(kept.form) === canonical(house) ? null : kept;
};

const surroundings = ({ detail: { id }, key, who }: Asked, queries: QueryClient): Surroundings => {
  const page = crypto.randomUUID();
  return {
    send: (form, version, wish) =>
      act(id, 'saveDraft', version, { form }, wish).catch((error: unknown) => Promise.reject(asProblem(error))),
    standsAt: async (since, form) => {
      const now = await call<Detail>(`api/evaluations/${id}`).catch(() => null);
      if (!now || untouched(now, key, since)) return now && now.version;
      // A page that was reloaded while it saved meets its own words.
      const theirs = await call<Form>(`api/evaluations/${id}/forms/${key}`).catch(() => null);
      return theirs && canonical(theirs) === canonical(form) ? now.version : null;
    },
    keep: (form, version) => keepDraft(id, who, { form, version, at: new Date().toISOString(), page }),
    forget: () => forgetDraft(id, who, page),
    onSaved: (form, version) => {
      // Whoever comes back at once finds what was just saved, not what was here before.
      const { queryKey } = formOf(id, key, version);
      queries.setQueryData(queryKey, form);
      queries.setQueryData(
        detailOf(id).queryKey,
        (was) => was && { ...was, version, formVersions: { ...was.formVersions, [key]: version } },
      );
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: ['evaluation', id] });
    },
    present: () => isAtWork(queries, who),
  };
};

interface Begun {
  store: FormStore;
  draft: Draft;
  /** The form holds what an earlier visit left behind. */
  restored: boolean;
}

const begin = (asked: Asked, queries: QueryClient): Begun => {
  const { detail, key, house } = asked;
  const kept = leftBehind(asked);
  const store = new FormStore(kept?.form ?? house);
  const overtaken = kept !== null && !untouched(detail, key, kept.version);
  const version = overtaken ? kept.version : detail.version;
  const draft = new Draft(store, { saved: house, version, overtaken }, surroundings(asked, queries));
  return { store, draft, restored: kept !== null };
};

/** The form that is being filled in, and how its saving stands. */
export const useDraft = (asked: Asked): Begun & { standing: Standing } => {
  const queries = useQueryClient();
  const [begun] = useState(() => begin(asked, queries));
  const { draft } = begun;
  const standing = useSyncExternalStore(draft.subscribe, draft.current);
  useEffect(() => draft.attach(), [draft]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (draft.dirty) event.preventDefault();
    };
    // A telephone may never come back to a page that was put aside.
    const hurry = (): void => {
      if (document.visibilityState === 'hidden' && draft.current().state === 'typed') void draft.save();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hurry);
    };
  }, [draft]);
  return { ...begun, standing };
};
