import { compareAll, reached, scoreOf, sources } from './audit-comparison.ts';

// npm run audit:score -- [--all]: three figures for the published forms, as read and as transcribed; 1 when one is missed.

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)}%`;
const all = process.argv.includes('--all');
let passed = true;

for (const [source, formsOf] of sources) {
  const score = scoreOf(compareAll(formsOf));
  const { due, missed, reported, falseAlarms } = score;
  const found = { D: due.D - missed.D.length, H: due.H - missed.H.length };
  console.log(source === 'as published' ? '公开原件' : '转录件');
  console.log(`  确定性问题查出：${found.D}/${due.D}（${share(found.D, due.D)}，目标100%）`);
  console.log(`  启发式问题查出：${found.H}/${due.H}（${share(found.H, due.H)}，目标≥85%）`);
  console.log(`  误报：${falseAlarms.length}/${reported}（${share(falseAlarms.length, reported)}，目标<10%）`);
  const told = all ? { 漏报: [...missed.D, ...missed.H], 误报: falseAlarms } : { 漏报: missed.D, 误报: [] };
  for (const [what, list] of Object.entries(told)) for (const one of list) console.log(`    ${what} ${one}`);
  passed &&= reached(score);
}
process.exitCode = passed ? 0 : 1;
