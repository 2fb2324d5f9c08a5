import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#domain/audit/rule';
import type { State } from '#domain/evaluation/state';
import type { Form } from '#domain/form';
import type { Asked } from './audit.worker.ts';
import type { FormStore } from './store.ts';

const pause = 200;

interface Asking {
  pins: State['pins'];
  store: FormStore;
  key: 'goal' | 'selfEvaluation';
  goal: Form | undefined;
}

/** Asks about the form as it stands, a moment after the last key. */
const askAfterKeys = (worker: Worker, { pins, store, key, goal }: Asking, next: () => number): (() => void) => {
  let timer: ReturnType<typeof setTimeout>;
  const ask = (): void => {
    const forms = { [key]: store.current(), ...(goal && { approvedGoal: goal }) };
    worker.postMessage({ nth: next(), state: { pins }, forms, key } satisfies Asked);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  wait();
  const forget = store.subscribe(wait);
  return () => {
    forget();
    clearTimeout(timer);
  };
};

/** Findings of the form as it is being typed; the same list as long as nothing about them changes. */
export const useFindings = ({ pins, store, key, goal }: Asking): readonly Finding[] | null => {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const worker = useRef<Worker | null>(null);
  const nth = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<{ nth: number; findings: Finding[] }>) => {
      if (data.nth !== nth.current) return;
      setFindings((before) => (JSON.stringify(before) === JSON.stringify(data.findings) ? before : data.findings));
    });
    worker.current = started;
    return () => started.terminate();
  }, []);
  useEffect(
    () =>
      worker.current ? askAfterKeys(worker.current, { pins, store, key, goal }, () => (nth.current += 1)) : undefined,
    [pins, store, key, goal],
  );
  return findings;
};
