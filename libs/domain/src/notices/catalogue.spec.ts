import { eventTypes, events } from '../evaluation/events.ts';
import { noticeCatalogue } from './catalogue.ts';
import { examples } from './examples.ts';
import { foreignLinks, Supplement } from './supplement.ts';

describe('the list of messages', () => {
  const lines = noticeCatalogue();
  const of = (subject: string) => lines.find((line) => line.subject === subject)?.examples ?? [];

  it('has an example of every fact that could really have happened', () => {
    for (const type of eventTypes) expect(() => events[type].parse(examples[type].data)).not.toThrow();
  });

  it('says to whom and in which words, out of the registry itself', () => {
    expect(of('goal.approved.v1').map(({ to, text }) => `${to}：${text}`)).toEqual([
      '本单位填报人：示例县第一中学“校舍维修项目”（2025年度）的绩效目标已批复',
      '本单位负责人：示例县第一中学“校舍维修项目”（2025年度）的绩效目标已批复',
    ]);
    expect(of('selfEvaluation.submitted.v1')).toMatchObject([{ to: '财政绩效科', kindTitle: '待办事项' }]);
    expect(of('task.urged.v1')[0]).toMatchObject({ to: '审核人', urgent: true });
    expect(of('reminder')[0]?.text).toContain('绩效自评');
    expect(lines.flatMap(({ examples: all }) => all).every(({ to, text }) => to !== '' && text !== '')).toBe(true);
  });

  it('leaves out only what nobody is told of', () => {
    const silent = eventTypes.filter((type) => of(type).length === 0);
    expect(silent.toSorted()).toEqual([
      'attachment.added.v1',
      'attachment.withdrawn.v1',
      'disclosure.prepared.v1',
      'evaluation.archived.v1',
      'form.drafted.v1',
      'return.answered.v1',
      'review.scored.v1',
      'task.claimed.v1',
      'task.unclaimed.v1',
    ]);
  });
});

describe('a supplement', () => {
  const home = 'https://jixiao.example.gov.cn/office';

  it.each([
    ['请登录https://jixiao.example.gov.cn/office/#/mine核对', []],
    ['咨询电话0731-8888-0000，3月5日前', []],
    ['见https://evil.example.com/a。', ['https://evil.example.com/a']],
    ['见https://jixiao.example.gov.cn.evil.com/office', ['https://jixiao.example.gov.cn.evil.com/office']],
    ['见https://jixiao.example.gov.cn/officer', ['https://jixiao.example.gov.cn/officer']],
    ['见www.evil.com和evil.com/x', ['www.evil.com', 'evil.com/x']],
    ['点javascript://x', ['javascript://x']],
  ])('“%s” leads away from the house by %j', (text, expected) => {
    expect(foreignLinks(text, home)).toEqual(expected);
  });

  it('has no links at all where the house has no public address', () => {
    expect(foreignLinks('见https://jixiao.example.gov.cn/office/', undefined)).toHaveLength(1);
  });

  it.each(['甲\n乙', '<b>甲</b>', '甲'.repeat(201)])('is one short paragraph of plain text, not %j', (text) => {
    expect(Supplement.safeParse(text).success).toBe(false);
  });
});
