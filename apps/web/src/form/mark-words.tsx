import { use, type ReactNode } from 'react';
import { Marks, Spoken } from './marks.ts';

/** The finding about a place in words, beside its text; nothing where marks are colours only. */
export const MarkWords = ({ where }: { where: string }): ReactNode => {
  const mark = use(Marks).get(where);
  return use(Spoken) && mark ? <small className="mark-words">{mark.message}</small> : null;
};
