// For the specs: a process that commits until it is killed, and says so each time.
import { setTimeout as sleep } from 'node:timers/promises';
import { enterHouse } from '../running.ts';

const [, , url = '', way = 'whole'] = process.argv;
const house = await enterHouse(url);

/** As many houses do it: first the fact, then the queue. Between the two lies as much time as it takes to be killed. */
const factThenQueue = async (): Promise<string> => {
  const [row] = await house.rows<{ id: string }>('insert into naive_fact default values returning id');
  process.send?.(row!.id);
  await sleep(200);
  await house.rows('insert into naive_queue values ($1)', [row!.id]);
  return row!.id;
};

for (;;) {
  if (way === 'whole') process.send?.((await house.open()).id);
  else await factThenQueue();
}
