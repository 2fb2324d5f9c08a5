import type { ReactNode } from 'react';
import type { Detail } from '#domain/answers/evaluation';
import { inWords } from '../parts/in-words.ts';

/** The finding that the waiver is for. */
export const WaivedAbove = ({ detail, preset }: { detail: Detail; preset: Record<string, unknown> }): ReactNode => {
  const found = detail.findings.find(({ rule, where }) => rule === preset['rule'] && where === preset['where']);
  return (
    found && (
      <blockquote className="above">
        {found.rule} {inWords(found.where)}：{found.message}
      </blockquote>
    )
  );
};
