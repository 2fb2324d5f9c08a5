import type { Form } from '../form.ts';
import { wordsOf } from './cells.ts';
import { bare } from './likeness.ts';
import type { AuditCase } from './rule.ts';

/** Whose form it is, of which kind and for which money: the same from year to year. */
const identity = ({ header }: Form): string =>
  [
    header.formKind,
    bare(wordsOf(header.department ?? header.implementingUnit)),
    bare(wordsOf(header.projectName)),
  ].join('|');

/** Last year's form of the same unit, and the work of other units, projects and years; never the same form twice. */
export const neighboursOf = (form: Form, elsewhere: readonly Form[]): Pick<AuditCase, 'others' | 'previous'> => {
  const year = form.header.fiscalYear;
  const own = elsewhere.filter((other) => identity(other) === identity(form));
  const previous = year === null ? undefined : own.find(({ header }) => header.fiscalYear === year - 1);
  const others = elsewhere.filter((other) => !own.includes(other));
  return { others, ...(previous && { previous }) };
};
