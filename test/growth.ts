/** Time of the processor, in ms: other work on the machine is not counted. */
const effort = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** Whoever grows by the square takes sixteen times as long for four times as much, whoever grows by the length four times. */
export const mostGrowth = 11;

/**
 * How many times the effort of the part the whole takes; less than `floor` ms is too little to be compared with.
 * Tried again where it is too much: a collection of garbage, counted in by chance, is not growth.
 */
export const growth = async (part: () => unknown, whole: () => unknown, floor = 20): Promise<number> => {
  const found: number[] = [];
  while (found.length < 3 && !found.some((times) => times < mostGrowth)) {
    const least = Math.max(await effort(part), floor);
    found.push((await effort(whole)) / least);
  }
  return Math.min(...found);
};
