import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#domain/audit/rule';
import type { Forms, State } from '#domain/evaluation/state';
import type { Asked } from './audit.worker.ts';

const pause = 200;

/** Findings of the form as it is being typed, a moment behind the keys. */
export const useFindings = (
  pins: State['pins'],
  forms: Forms,
  key: 'goal' | 'selfEvaluation',
): readonly Finding[] | null => {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const worker = useRef<Worker | null>(null);
  const nth = useRef(0);
  useEffect(() => {
    const started = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<{ nth: number; findings: Finding[] }>) => {
      if (data.nth === nth.current) setFindings(data.findings);
    });
    worker.current = started;
    return () => started.terminate();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      nth.current += 1;
      const asked: Asked = { nth: nth.current, state: { pins }, forms, key };
      worker.current?.postMessage(asked);
    }, pause);
    return () => clearTimeout(timer);
  }, [pins, forms, key]);
  return findings;
};
