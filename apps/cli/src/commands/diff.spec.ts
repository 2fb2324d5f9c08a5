import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jicheng } from '../../../../test/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const published = 'test/forms/004-a.json';
const changed = (change: (text: string) => string): string => {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, change(readFileSync(published, 'utf8')));
  return file;
};
const corrected = changed((text) => text.replaceAll('75.45', '74.22'));

describe('jicheng diff', () => {
  it('says in words what was changed, and which findings are gone', async () => {
    const { code, out, err } = await jicheng(['diff', published, corrected]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/填报内容不同 2处\n {2}年度资金总额的执行率 {2}75\.45%? → 74\.22%?/u);
    expect(out).toMatch(/已消除的问题 1处\n {2}红色 {2}A01/u);
    expect(out).not.toContain('新出现的问题');
  });

  it('the other way round finds the same findings new', async () => {
    const { out } = await jicheng(['diff', corrected, published]);
    expect(out).toMatch(/新出现的问题 \d+处\n {2}红色 {2}A01/u);
    expect(out).not.toContain('已消除的问题');
  });

  it('ends with 0 where nothing differs', async () => {
    const { code, out } = await jicheng(['diff', published, published]);
    expect(code).toBe(0);
    expect(out).toContain('没有差异');
  });

  it('matches the forms of two files by kind and project, and names what only one file has', async () => {
    const { code, out } = await jicheng(['diff', 'test/forms/004.txt', published, '--json']);
    const { forms } = JSON.parse(out) as { forms: { title: string; only: string | null }[] };
    expect(code).toBe(1);
    expect(forms.map(({ only }) => only)).toEqual([null, 'before']);
    expect((await jicheng(['diff', 'test/forms/004.txt', published])).out).toContain(
      '只在“test/forms/004.txt”中有这张表',
    );
  });

  it('refuses what it cannot read in one sentence', async () => {
    const { code, out, err } = await jicheng(['diff', published, join(folder, 'none.txt')]);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });
});
