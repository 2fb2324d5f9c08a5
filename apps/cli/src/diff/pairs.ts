import type { Form } from '#domain/form';
import { formKinds } from '#domain/vocabulary';
import { plain } from '../terminal/width.ts';

/** Two versions of the same form; what only one side has stands alone. */
export type Pair = { before: Form; after: Form } | { before: Form; after: null } | { before: null; after: Form };

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

const mark = ({ header: { formKind, projectName } }: Form): string => `${formKind}|${bare(projectName?.raw ?? '')}`;

export const titleOf = ({ header: { formKind, projectName } }: Form): string =>
  [formKinds[formKind], plain(projectName?.raw ?? '')].filter(Boolean).join(' · ');

/** Forms are matched by kind and project, in their order; two single forms belong together whatever they say. */
export const pairsOf = (before: readonly Form[], after: readonly Form[]): Pair[] => {
  const [one, other] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && one && other) return [{ before: one, after: other }];
  const left = [...after];
  const pairs = before.map((form): Pair => {
    const found = left.findIndex((candidate) => mark(candidate) === mark(form));
    const [match = null] = found < 0 ? [] : left.splice(found, 1);
    return match ? { before: form, after: match } : { before: form, after: null };
  });
  return [...pairs, ...left.map((form): Pair => ({ before: null, after: form }))];
};
