import type { BookPlan, BookProblem } from '../../answers/register-book.ts';
import type { RegisterBook } from './book.ts';
import { planPeople, type KnownPerson } from './plan-people.ts';
import { planUnits, type KnownOrganisation } from './plan-units.ts';

/** The register as far as whoever imports may manage it; people: those whose logins the file names. */
export interface KnownRegister {
  organisations: readonly KnownOrganisation[];
  people: readonly KnownPerson[];
}

/** What a file would open, what is there already, and what has to be mended first. Changes nothing. */
export const planBook = (book: RegisterBook, known: KnownRegister): BookPlan => {
  const ofUnits: BookProblem[] = [];
  const ofPeople: BookProblem[] = [];
  const { units, places } = planUnits(book.units, known.organisations, ofUnits);
  const people = planPeople(book.people, known.people, places, ofPeople);
  const problems = [ofUnits, ofPeople].flatMap((some) => some.toSorted((a, b) => a.row - b.row));
  return { units, people, problems };
};
