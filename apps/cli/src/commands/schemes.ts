import { schemes as known } from '#domain/scoring/schemes';
import { defineTask, exit } from '../task.ts';
import { tableLines } from '../terminal/table.ts';

const grades = (list: readonly { min: number; label: string }[]): string =>
  list.map(({ min, label }) => `${label}≥${min}`).join(' ');

export const schemes = defineTask<[], { json?: true }>({
  name: 'schemes',
  summary: '列出评分方案',
  args: [],
  options: [['--json', '输出JSON']],
  run: async ({ stdout }, _, { json }) => {
    const all = Object.values(known);
    const described = all.map(({ id, version, title, source, weights, total, grades }) => {
      return { id, version, title, source, weights, total, grades };
    });
    const lines = tableLines(
      [
        { head: '编号' },
        { head: '版本', right: true },
        { head: '名称' },
        { head: '执行率分值', right: true },
        { head: '等级' },
      ],
      all.map((scheme) => [
        scheme.id,
        `${scheme.version}`,
        scheme.title,
        `${scheme.weights.execution}/${scheme.total}`,
        grades(scheme.grades),
      ]),
    );
    stdout.write(json ? `${JSON.stringify(described, null, 2)}\n` : `${lines.join('\n')}\n`);
    return exit.fine;
  },
});
