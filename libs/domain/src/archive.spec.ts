import { evaluationId, facts, form } from '../../../test/archived.ts';
import { archiveFiles } from './archive.ts';
import { formPaths, recordPaths, type ArchiveRecord } from './archive/record.ts';
import { replay } from './evaluation/evolve.ts';
import { formsOf } from './evaluation/state.ts';
import { score } from './scoring/score.ts';
import { schemeOf } from './scoring/schemes.ts';

const state = replay(facts);
const forms = formsOf(state, facts);
const record: ArchiveRecord = {
  evaluationId,
  state,
  forms,
  history: facts.map((event, i) => ({ event, hash: `${i}`.padStart(64, '0') })),
  sheet: score(form, schemeOf('MOF-2020', 1)),
  findings: [
    {
      rule: 'A01',
      severity: 'RED',
      where: 'funds.rows[TOTAL].executionRate',
      said: '75.45%',
      computed: '74.22%',
      message: '执行率<不符>',
    },
  ],
};
const textAt = (path: string, from = record): string =>
  archiveFiles(from).find((file) => file.path === path)?.content ?? '';
const jsonAt = (path: string): unknown => JSON.parse(textAt(path));

describe('the package of an archived evaluation', () => {
  it('holds the forms, the whole history, the findings, the scores and a page to print, in a fixed order', () => {
    expect(archiveFiles(record).map(({ path }) => path)).toEqual([
      '元数据.json',
      '全过程/事件.jsonl',
      '全过程/状态.json',
      '公开件.json',
      '得分.json',
      '自评表.html',
      '表格/绩效目标.json',
      '表格/绩效目标填报稿.json',
      '表格/自评表.json',
      '说明.txt',
      '问题清单.json',
    ]);
  });

  it('says the same in whatever order the keys of its facts were stored', () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, item]) => [key, backwards(item)]),
            )
          : value;
    expect(archiveFiles(backwards(record) as ArchiveRecord)).toEqual(archiveFiles(record));
  });

  it('keeps every fact on a line of its own, with its hash', () => {
    const lines = textAt(recordPaths.events).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(record.history)));
  });

  it('tells unit, year, retention and the versions that the evaluation ran under', () => {
    expect(jsonAt(recordPaths.metadata)).toMatchObject({
      evaluationId,
      unit: { name: '某某县信访局' },
      fiscalYear: 2023,
      fondsCode: 'Q012',
      retention: '30年',
      place: 'archived',
      pins: { scheme: 'MOF-2020', schemeVersion: 1, rules: 1 },
      archivedBy: { name: '周八' },
      head: record.history.at(-1)?.hash,
    });
  });

  it('keeps the three scores beside each other', () => {
    expect(jsonAt(recordPaths.score)).toMatchObject({
      opinions: {
        stated: { score: '97.5' },
        computed: { score: '97.42', grade: '优' },
        reviewer: { score: '93.5', grade: '优' },
      },
    });
  });

  it('keeps the forms as they were filled in, the public one apart', () => {
    expect(jsonAt(formPaths.selfEvaluation)).toEqual(form);
    expect(jsonAt(formPaths.public)).toMatchObject({ header: { contactPhone: { raw: '' } } });
    expect(jsonAt(recordPaths.findings)).toMatchObject({ findings: record.findings, waivers: state.waivers });
  });

  it('leaves out what there is not: an evaluation without a self-evaluation', () => {
    const early = { ...record, forms: { goal: form }, sheet: null };
    const paths = archiveFiles(early).map(({ path }) => path);
    expect(paths).not.toContain(formPaths.selfEvaluation);
    expect(textAt(recordPaths.readme, early)).not.toContain(formPaths.selfEvaluation);
    expect(JSON.parse(textAt(recordPaths.score, early))).toEqual({ opinions: null, sheet: null });
  });
});

describe('the page to print', () => {
  const page = textAt(recordPaths.page);

  it('shows form, scores, findings, waivers and history', () => {
    for (const words of [
      '培训人次',
      '97.42',
      '93.5',
      '74.22%',
      '扣减满意度得分',
      '孙七（公开管理员）',
      '2024-02-01 00:00:00',
    ])
      expect(page).toContain(words);
  });

  it('prints what people wrote and never runs it', () => {
    expect(page).toContain('信访业务经费 &lt;一期&gt; &amp; &quot;二期&quot;');
    expect(page).toContain('&lt;已核对决算报表&gt;');
    expect(page).not.toMatch(/<script|<已核对|https?:|src=/);
  });
});
