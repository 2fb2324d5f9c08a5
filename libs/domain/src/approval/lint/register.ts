import type { Person } from '../../evaluation/action.ts';
import { fits, holdsPost } from '../eligible.ts';
import type { Candidates } from '../route.ts';

/** A unit whose cases would go the way, by its dotted path. */
export interface RegisterUnit {
  path: string;
  name: string;
}

/** The people of the tree, ordered for questions about single units. */
export interface Register {
  units: readonly RegisterUnit[];
  /** Everybody with a post in the unit or above it. */
  around(unit: Pick<RegisterUnit, 'path'>): readonly Person[];
  /** Who could act at a node for a case of this unit. */
  candidates(candidates: Candidates, unit: RegisterUnit): readonly Person[];
  /** Whether somebody fills in forms of the unit. */
  fills(person: Person, unit: RegisterUnit): boolean;
  knows(id: string): boolean;
}

const ancestors = (path: string): string[] => {
  const steps = path.split('.');
  return steps.map((_, i) => steps.slice(0, i + 1).join('.'));
};

const byPath = (people: readonly Person[]): Map<string, Person[]> => {
  const found = new Map<string, Person[]>();
  for (const person of people)
    for (const path of new Set([person, ...(person.otherPosts ?? [])].map((post) => post.path)))
      found.set(path, [...(found.get(path) ?? []), person]);
  return found;
};

/**
 * Looks only at those who can come into question: a county has a thousand people, a unit's chain a dozen. Who sits
 * neither in the unit nor above it cannot see its cases, so not even being named makes them a candidate.
 */
export const registerOf = (units: readonly RegisterUnit[], people: readonly Person[]): Register => {
  const seated = byPath(people);
  const named = new Set(people.map(({ id }) => id));
  const around = ({ path }: Pick<RegisterUnit, 'path'>): readonly Person[] => [
    ...new Set(ancestors(path).flatMap((above) => seated.get(above) ?? [])),
  ];
  return {
    units,
    around,
    candidates: (candidates, unit) => around(unit).filter((person) => fits(candidates, person, unit.path)),
    fills: (person, unit) => holdsPost(person, ['filler'], 'own', unit.path),
    knows: (id) => named.has(id),
  };
};

/** Some units by name, and how many there are. */
export const unitsInWords = (units: readonly RegisterUnit[]): string => {
  const names = units.slice(0, 3).map(({ name }) => name);
  return `${names.join('、')}${units.length > names.length ? `等${units.length}个单位` : ''}`;
};
