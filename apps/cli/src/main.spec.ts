import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageOf } from '#engine/archive/package';
import { chained, genesis } from '#engine/event-store/chain';
import { evaluationId, facts, form } from '../../../test/archived.ts';
import { main } from './main.ts';
import { refusalOf } from './refusal.ts';
import { width } from './terminal/width.ts';

const folder = mkdtempSync(join(tmpdir(), 'jicheng-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as the shell would, and collects what it says. */
const jicheng = async (argv: readonly string[], { isTTY = false, env = {}, columns = 100 } = {}): Promise<Said> => {
  const said = { out: '', err: '' };
  const code = await main(argv, {
    stdout: { write: (text) => (said.out += text), isTTY, columns },
    stderr: { write: (text) => (said.err += text) },
    env,
  });
  return { code, ...said };
};

interface Document {
  forms: {
    file: string;
    formKind: string;
    funds: { key: string; executed: number; executionRate: object; score: object }[];
    indicators: { target: string | null; actual: string | null; weight: number | null; score: number | null }[];
    totals: object;
    grade: object;
    findings: { rule: string; severity: string }[];
    unplaced: { at: string; raw: string }[];
  }[];
}
const checked = async (...files: string[]): Promise<Document> =>
  JSON.parse((await jicheng(['check', '--json', ...files])).out) as Document;

const published = (name: string): string => `test/forms/${name}`;

describe('jicheng check --json', () => {
  it('finds the wrong execution rate of a published form, and the total that follows from it', async () => {
    const { code, out, err } = await jicheng(['check', '--json', published('004.txt')]);
    const [first] = (JSON.parse(out) as Document).forms;
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(first?.funds[0]).toEqual({
      key: 'TOTAL',
      initialBudget: 1234.22,
      annualBudget: 1983.98,
      executed: 1472.51,
      executionRate: { stated: 75.45, computed: 74.22 },
      score: { stated: 7.5, computed: 7.42 },
    });
    expect(first?.totals).toEqual({
      weight: { stated: 100, computed: 100 },
      score: { stated: 97.5, computed: 97.42 },
    });
    expect(first?.grade).toEqual({ stated: null, computed: '优' });
    expect(first?.indicators[0]).toMatchObject({
      level1: '产出指标',
      actual: '完成全年工作任务',
      weight: 10,
      score: 10,
    });
  });

  it('adds up weights and scores that a published form has added up wrongly', async () => {
    const { forms } = await checked(published('000.txt'));
    expect(forms.map(({ formKind }) => formKind)).toEqual(['GOAL_DECLARATION', 'SELF_EVALUATION_TABLE']);
    expect(forms[1]?.totals).toEqual({
      weight: { stated: 100, computed: 95 },
      score: { stated: 97.5, computed: 95 },
    });
    expect(forms[0]?.indicators[0]).toMatchObject({ target: '100%', actual: null, weight: null, score: null });
  });

  it('takes several files, and tells for every form which one it is from', async () => {
    const { forms } = await checked(published('004.txt'), published('003.txt'), published('004-b.json'));
    expect(forms.map(({ file }) => file)).toEqual(
      ['004.txt', '004.txt', '003.txt', '004-b.json'].map((name) => published(name)),
    );
  });

  it('holds the forms of one file against each other', async () => {
    const rules = ({ forms }: Document) => forms[0]?.findings.map(({ rule }) => rule);
    expect(rules(await checked(published('004.txt')))).toContain('A09');
    expect(rules(await checked(published('004-a.json')))).not.toContain('A09');
  });

  it('lists what it could not place', async () => {
    const { forms } = await checked(published('004.txt'));
    expect(forms[0]?.unplaced).toEqual([{ at: '第186行', raw: '100' }]);
  });

  it('scores under the scheme that is asked for', async () => {
    const { forms } = JSON.parse(
      (await jicheng(['check', '--json', '--scheme', 'CHANGAN-SJZ', published('004-a.json')])).out,
    ) as Document;
    expect(forms[0]?.grade).toEqual({ stated: null, computed: '优秀' });
  });
});

describe('jicheng check', () => {
  it('shows stated against computed, bars for the parts of the score, and findings by their severity', async () => {
    const { code, out } = await jicheng(['check', published('004.txt')]);
    expect(code).toBe(1);
    for (const words of ['75.45 ≠ 74.22', '总分 97.5 ≠ 97.42', '███', '● 红色', '● 黄色', '共2张表'])
      expect(out).toContain(words);
    expect(out.indexOf('● 红色')).toBeLessThan(out.indexOf('● 黄色'));
  });

  it('keeps to the columns of the terminal, Chinese signs counted double', async () => {
    const { out } = await jicheng(['check', published('003.txt')], { columns: 80 });
    const tooWide = out.split('\n').filter((line) => width(line) > 80 && !line.includes('≠'));
    expect(tooWide).toEqual([]);
  });

  it('aligns its columns', async () => {
    const { out } = await jicheng(['check', published('004.txt')]);
    const rows = out
      .split('\n')
      .filter((line) => /^ {2}(来源|年度资金总额|其中：当年财政拨款|上年结转资金)/.test(line))
      .slice(0, 4);
    expect(new Set(rows.map(width)).size).toBe(1);
  });

  it('explains a rule of the book without a file', async () => {
    const { code, out } = await jicheng(['check', '--explain', 'a01']);
    expect(code).toBe(0);
    expect(out).toMatch(/^A01 执行率计算错误（红/u);
    for (const part of ['比较的是', '怎样改', '依据', '能否豁免']) expect(out).toContain(`${part}：`);
  });

  it('is coloured for people only', async () => {
    const escape = '\u001B[';
    expect((await jicheng(['check', published('004.txt')], { isTTY: true })).out).toContain(escape);
    expect((await jicheng(['check', published('004.txt')])).out).not.toContain(escape);
    const without = await jicheng(['check', published('004.txt')], { isTTY: true, env: { NO_COLOR: '1' } });
    expect(without.out).not.toContain(escape);
  });

  it('never obeys what a form says', async () => {
    const trap = { ...form, header: { ...form.header, department: { raw: '某局\u001B[2J\u0007' } } };
    const { out, err } = await jicheng(['check', file('trap.json', JSON.stringify(trap))]);
    expect(out + err).not.toContain('\u001B');
  });
});

describe('a file that cannot be checked', () => {
  const big = file('big.txt', '');
  truncateSync(big, 50 * 1024 * 1024);
  const cases: [string, string[], RegExp][] = [
    ['empty', [file('empty.txt', '')], /empty\.txt.*空/],
    ['binary', [file('binary.bin', Buffer.from([0, 1, 2, 3, 254, 255]))], /binary\.bin/],
    ['of 50 MB', [big], /big\.txt.*50MB/],
    ['JSON of another kind', [file('other.json', JSON.stringify(facts[0]))], /other\.json/],
    ['broken JSON', [file('broken.json', '{"header":')], /broken\.json/],
    ['missing', [join(folder, 'none.txt')], /none\.txt.*没有这个文件/],
    ['a folder', [folder], /文件夹/],
    ['a device', ['/dev/null'], /不是普通文件/],
    ['the second of two', [published('004.txt'), join(folder, 'none.txt')], /没有这个文件/],
    ['checked under no scheme', ['--scheme', 'NOWHERE', published('004.txt')], /没有评分方案“NOWHERE”/],
  ];

  it.each(cases)('%s: is refused in one sentence, with nothing on stdout', async (_, argv, sentence) => {
    const { code, out, err } = await jicheng(['check', '--json', ...argv]);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(sentence);
  });

  it('with a negative budget is refused, and it is said which amount', async () => {
    const text = JSON.stringify(form).replace('"initialBudget":{"raw":"1234.22"}', '"initialBudget":{"raw":"-5"}');
    const { code, out, err } = await jicheng(['check', file('minus.json', text)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/initialBudget.*不能为负数/);
  });
});

describe('jicheng verify', () => {
  let hash = genesis;
  const links = facts.map((event) => ({ event, hash: (hash = chained(hash, evaluationId, event)) }));

  it('says what it has checked, and the hash of the whole', async () => {
    const { kept, sha256 } = await packageOf(evaluationId, links, async () => null);
    const { code, out } = await jicheng(['verify', file('good.zip', kept)]);
    expect(code).toBe(0);
    for (const words of ['通过校验', `${facts.length}项办理事项`, sha256]) expect(out).toContain(words);
  });

  it('names the file that does not match, and fails', async () => {
    const { kept } = await packageOf(evaluationId, links, async () => null);
    const at = kept.indexOf('97.42');
    kept[at] = (kept[at] ?? 0) ^ 1;
    const { code, out } = await jicheng(['verify', file('bad.zip', kept)]);
    expect(code).toBe(1);
    expect(out).toContain('得分.json：内容与清单不符');
    const json = JSON.parse((await jicheng(['verify', '--json', join(folder, 'bad.zip')])).out) as object;
    expect(json).toMatchObject({ ok: false, problems: [{ file: '得分.json' }] });
  });

  it('refuses what is no package', async () => {
    for (const argv of [[published('004.txt')], [folder], [join(folder, 'none.zip')]]) {
      const { code, out, err } = await jicheng(['verify', ...argv]);
      expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    }
  });
});

describe('jicheng', () => {
  it('lists its schemes', async () => {
    expect((await jicheng(['schemes'])).out).toMatch(/MOF-2020 +1 +通用评分方案/);
    expect(JSON.parse((await jicheng(['schemes', '--json'])).out)).toContainEqual(
      expect.objectContaining({ id: 'HUBEI' }),
    );
  });

  it('helps in Chinese', async () => {
    const { code, out, err } = await jicheng([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('check [文件...]');
    expect(out).not.toMatch(/Usage|Options|Commands|display help/);
  });

  it.each([
    [['foo'], '没有命令“foo”'],
    [['check'], '缺少参数'],
    [['check', '--explain', 'Z99'], '没有“Z99”'],
    [['check', '--nope', 'x'], '没有选项“--nope”'],
    [['check', 'x', '--scheme'], '缺少取值'],
    [['schemes', 'x'], '参数过多'],
    [['help', 'foo'], '没有这个命令'],
  ])('explains a wrong call: %j', async (argv, sentence) => {
    const { code, out, err } = await jicheng(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('owns up to its own faults with code 70', () => {
    expect(refusalOf(new TypeError('x is undefined'))).toEqual({
      code: 70,
      line: expect.stringMatching(/^程序内部错误：x is undefined.*70/) as string,
    });
  });
});
