// A whole house in a process of its own, ended with its parent. Settings come from the environment.
import { readConfig } from '#engine/config/config';
import { openHouse } from '../../apps/api/src/house.ts';

const house = await openHouse(readConfig(process.env), () => undefined);
process.once('disconnect', () => void house.close().then(() => process.exit()));
process.send?.(house.address);
