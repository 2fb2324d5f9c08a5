import { readOptions } from './options.ts';
import { Rig } from './rig.ts';
import { say } from './report.ts';
import { growth } from './workloads/growth.ts';
import { latency } from './workloads/latency.ts';
import { reading } from './workloads/reading.ts';
import { rebuild } from './workloads/rebuild.ts';
import { recovery } from './workloads/recovery.ts';
import { reminders } from './workloads/reminders.ts';
import { throughput } from './workloads/throughput.ts';

const workloads = { throughput, growth, latency, reminders, recovery, rebuild, reading } as const;

const run = async (rig: Rig): Promise<void> => {
  const { only } = rig.options;
  await rig.open();
  for (const [name, workload] of Object.entries(workloads)) {
    if (only && !only.includes(name)) continue;
    say(`${name}……`);
    await workload(rig);
  }
};

const rig = new Rig(readOptions(process.argv.slice(2)));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void rig.close().finally(() => process.exit(130)));
try {
  await run(rig);
} finally {
  await rig.close();
}
