import { key } from './words.ts';

/** An organisation that the register has, or that a row of the file would open. */
export interface Place {
  id: string;
  path: string;
  name: string;
}

const codeOf = ({ path }: Place): string => path.split('.').at(-1) ?? path;

/** Those that somebody may mean: by name, by number, or by the last step of the number. */
export const placesCalled = <One extends Place>(places: readonly One[], words: string): One[] => {
  const [name, code] = [key(words), key(words).toLowerCase()];
  const exact = places.filter(({ id }) => id === words);
  return exact.length > 0
    ? exact
    : places.filter((place) => key(place.name) === name || codeOf(place) === code || place.path === code);
};

export const hasCode = (place: Place, code: string): boolean => codeOf(place) === code;
