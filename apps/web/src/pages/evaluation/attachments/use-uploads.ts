import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { AttachmentKind } from '#domain/attachments/kinds';
import { sendFile } from '../../../api/attachments.ts';
import { call } from '../../../api/call.ts';
import { detailOf } from '../../../api/evaluation.ts';
import { asProblem, Problem } from '../../../api/problem.ts';
import { refuseFile } from './refuse-file.ts';

/** A file that was chosen and is not beside the form yet. */
export interface Upload {
  /** Of the wish to have this file with these words: sent again under the same key it is granted once. */
  key: string;
  nth: number;
  file: File;
  kind: AttachmentKind;
  where?: string | undefined;
  /** What the indicator there is called. */
  beside?: string | undefined;
  note: string;
  /** 'refused': it cannot be sent as it is. */
  state: 'waiting' | 'sending' | 'failed' | 'refused';
  sent: number;
  error?: unknown;
}

export type Words = Pick<Upload, 'kind' | 'where' | 'beside' | 'note'>;

export interface Uploads {
  rows: readonly Upload[];
  busy: boolean;
  /** Of the last time that files were sent. */
  outcome: { done: number; failed: number } | undefined;
  add(this: void, files: readonly File[]): void;
  change(this: void, nth: number, words: Partial<Words>): void;
  remove(this: void, nth: number): void;
  send(this: void, rows: readonly Upload[]): Promise<void>;
}

const kindOf = (name: string, kinds: readonly AttachmentKind[]): AttachmentKind =>
  (/自评报告/u.test(name) ? kinds.find((kind) => kind === 'selfReport') : undefined) ??
  kinds.find((kind) => kind !== 'selfReport') ??
  'other';

/** Sends one file as the case stands; saved once more meanwhile, it is sent to the case as it stands then. */
const useSending = ({ id, version }: Detail) => {
  const queries = useQueryClient();
  return async ({ kind, where, beside, note, file, key }: Upload, onSent: (percent: number) => void): Promise<void> => {
    const about = { name: file.name, kind, note: note.trim(), where, beside };
    const seen = queries.getQueryData(detailOf(id).queryKey)?.version ?? version;
    try {
      await sendFile(id, { about, file, version: seen, key, onSent });
    } catch (error) {
      if (asProblem(error).code !== 'conflict') throw error;
      const now = await call<Detail>(`api/evaluations/${id}`);
      await sendFile(id, { about, file, version: now.version, key, onSent });
    }
    await queries.invalidateQueries({ queryKey: ['evaluation', id] });
  };
};

const useStaying = (when: boolean): void =>
  useEffect(() => {
    if (!when) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [when]);

/** Files on their way into a case: looked at at once, sent one after the other, kept with their trouble until it is over. */
export const useUploads = (detail: Detail): Uploads => {
  const { t } = useTranslation();
  const sendOne = useSending(detail);
  const last = useRef(0);
  const [rows, setRows] = useState<readonly Upload[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Uploads['outcome']>();
  useStaying(busy);
  const put = (nth: number, change: Partial<Upload>): void =>
    setRows((all) => all.map((row) => (row.nth === nth ? { ...row, ...change } : row)));
  const remove = (nth: number): void => setRows((all) => all.filter((row) => row.nth !== nth));
  const begun = (file: File): Upload => {
    const refused = refuseFile(file, t);
    const trouble = refused && { state: 'refused' as const, error: new Problem(0, 'invalid', refused) };
    const kind = kindOf(file.name, detail.attachments.kinds);
    last.current += 1;
    return { key: crypto.randomUUID(), nth: last.current, file, kind, note: '', state: 'waiting', sent: 0, ...trouble };
  };
  const settle = async (row: Upload): Promise<boolean> => {
    put(row.nth, { state: 'sending', sent: 0, error: undefined });
    try {
      await sendOne(row, (sent) => put(row.nth, { sent }));
      remove(row.nth);
      return true;
    } catch (error) {
      put(row.nth, { state: 'failed', error });
      return false;
    }
  };
  const send = async (wanted: readonly Upload[]): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    let done = 0;
    for (const row of wanted) done += Number(await settle(row));
    setOutcome({ done, failed: wanted.length - done });
    setBusy(false);
  };
  return {
    rows,
    busy,
    outcome,
    add: (files) => {
      const more = files.map(begun);
      setOutcome(undefined);
      setRows((all) => [...all, ...more]);
    },
    change: (nth, words) => put(nth, { ...words, key: crypto.randomUUID() }),
    remove,
    send,
  };
};
