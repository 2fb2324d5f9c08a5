import { loadavg } from 'node:os';
import { civilDate } from '#domain/deadlines/civil';
import { say } from '../bench/report.ts';
import { accountsOf, county } from '../bureau/bureau.ts';
import { summary } from './figures.ts';
import { firstPage } from './first-page.ts';
import { lists } from './lists.ts';
import { openRig } from './rig.ts';
import { typing } from './typing.ts';

const quick = process.argv.includes('--quick');
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice(7)
  .split(',');
const wanted = (name: string): boolean => !only || only.includes(name);

const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');

say(`平均负载：${load()}`);
const rig = await openRig(civilDate(new Date().toISOString()), { ...county, projects: quick ? 1 : 8 }, [
  { situation: 'selfDrafting', title: '六十项指标的项目', indicators: 60 },
  { situation: 'selfDrafting', title: '二百项指标的项目', indicators: 200 },
]);
const stop = (): void => void rig.close().finally(() => process.exit(130));
process.once('SIGINT', stop).once('SIGTERM', stop);
try {
  const [sixty = '', many = ''] = rig.cases;
  const { filler } = accountsOf();
  if (wanted('first')) await firstPage(rig, 'czj.performanceOffice');
  if (wanted('typing')) await typing(rig, filler, { 60: sixty, 200: many });
  if (wanted('lists')) await lists(rig, 'czj.performanceOffice');
} finally {
  await rig.close();
}
summary().forEach(say);
say(`平均负载：${load()}`);
