import { use, type ReactNode } from 'react';
import { Spoken, useMark } from './marks.ts';

/** The finding about a place in words, beside its text; nothing where marks are colours only. */
export const MarkWords = ({ where }: { where: string }): ReactNode => {
  const mark = useMark(where);
  return use(Spoken) && mark ? <small className="mark-words">{mark.message}</small> : null;
};
