const steps = new Map<string, number>();

const step = (id: string, from: number): string => `${id} ${from}`;

/** This page itself led an evaluation from one version to the next. */
export const noteOwnStep = (id: string, from: number, to: number): void => void steps.set(step(id, from), to);

/** Whether nobody else had a hand in what happened between two versions: then there is nothing to tell. */
export const onlyOwnSteps = (id: string, from: number, to: number): boolean => {
  let at: number | undefined = from;
  while (at !== undefined && at < to) at = steps.get(step(id, at));
  return at === to;
};
