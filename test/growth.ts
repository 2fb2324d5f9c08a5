/** Least time of the processor, in ms, that one of three tries takes: other work on the machine is not counted, a collection of garbage by chance neither. */
const effort = async (work: () => unknown): Promise<number> => {
  const spent: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1_000);
  }
  return Math.min(...spent);
};

/** Whoever grows by the square takes sixteen times as long for four times as much, whoever grows by the length four times. */
export const mostGrowth = 11;

/** How many times the effort of the part the whole takes. Less than `floor` ms is too little to be compared with. */
export const growth = async (part: () => unknown, whole: () => unknown, floor = 20): Promise<number> =>
  (await effort(whole)) / Math.max(await effort(part), floor);
