const made = new Set<string>();

const step = (id: string, version: number): string => `${id} ${version}`;

/** This page itself made this version of an evaluation. */
export const noteOwnStep = (id: string, version: number): void => void made.add(step(id, version));

/** Whether nobody else had a hand in what happened between two versions: then there is nothing to tell. */
export const onlyOwnSteps = (id: string, from: number, to: number): boolean => {
  for (let version = from + 1; version <= to; version += 1) if (!made.has(step(id, version))) return false;
  return true;
};
