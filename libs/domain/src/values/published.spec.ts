import { readValue, type Dimension, type Role, type Value } from './value.ts';

const rows: Readonly<Record<string, Dimension>> = {
  work: { level1Code: 'OUTPUT', level2Code: 'QUANTITY' },
  cost: { level1Code: 'OUTPUT', level2Code: 'COST' },
};

/**
 * Values of five published forms as people read them, one a line:
 * row, role, kind, operator (! printed), value, upper value, unit, [figures inside of the sentence], the words.
 * One more than the people noted: 达到90以上 is a figure, only its unit is missing.
 */
const published = `
work target QUANTITATIVE EQ 100 - % [] 100%
work target TEXT - - - - [4次] 不定期（每年4次）
work target QUALITATIVE - - - - [] 不定期
work target QUALITATIVE - - - - [] 每天
work target SCHEDULE - - - - [8日 18日 28日] 每月8日、18日、28日
work target QUALITATIVE - - - - [] 及时
cost target QUANTITATIVE LTE 120 - 万元 [] 120万元
work target QUALITATIVE - - - - [] 第一时间
work target QUALITATIVE - - - - [] 保持
work target RANGE RANGE 50 60 % [] 50%-60%
work actual MULTI - - - - [1164批 2923人次 124批 1489人次 105件 71件 845批 2414人次] 全区信访总量1164批2923人次，其中集访124批1489人次。办理网上投诉105件;群众来信71件。区本级共接待来访 845批2414 人次
work actual TEXT - - - - [4次] 不定期，共4次
work actual TEXT - - - - [3次] 不定期，共3次
work actual QUALITATIVE - - - - [] 每天
work actual SCHEDULE - - - - [8日 18日 28日] 每月8日、18日、28日
work actual QUALITATIVE - - - - [] 及时
work actual QUANTITATIVE - 100 - % [] 100%
work actual QUALITATIVE - - - - [] 第一时间
cost actual QUANTITATIVE - 117.89 - 万元 [] 117.89万元
work actual QUALITATIVE - - - - [] 保持
work actual RANGE RANGE 50 60 % [] 50%-60%
work target QUALITATIVE - - - - [] 完成上级下达任务
work target QUALITATIVE - - - - [] 按工作需要完成
work target QUALITATIVE - - - - [] 按计划完成
work target QUANTITATIVE GTE! 4 - 次 [] ≥4次
work target QUANTITATIVE GTE! 2 - 次 [] ≥2次
work target QUANTITATIVE GTE! 99 - % [] ≥99%
work target TEXT - - - - [15个工作日] 信访事项15个工作日内受理
work target TEXT - - - - [60日] 一般事项60日内办结
work target QUALITATIVE - - - - [] 效果明显
work target QUALITATIVE - - - - [] 良好
work target QUALITATIVE - - - - [] 明显
work target TEXT - - - - [] 未发生因信访处置不当引发的重大群体性事件
work target QUALITATIVE - - - - [] 是
work target QUALITATIVE - - - - [] 明显提升
work target QUALITATIVE - - - - [] 持续完善
work target QUALITATIVE - - - - [] 持续提升
work target QUALITATIVE - - - - [] 逐步增强
work target QUANTITATIVE GTE! 90 - % [] ≥90%
work target QUANTITATIVE GTE! 95 - % [] ≥95%
cost target QUANTITATIVE GTE! 99 - % [] ≥99%
cost target QUALITATIVE - - - - [] 不超预算
cost target QUALITATIVE - - - - [] 合规
cost target QUALITATIVE - - - - [] 规范
work target TEXT - - - - [25%] 加大信访积案化解力度，2023年信访总量总体下降到25%以上。
work actual QUALITATIVE - - - - [] 完成全年工作任务
work target TEXT - - - - [85%] 强力推进“治理重复信访、化解信访积案”专项工作。全年化解重复信访、化解信访积案率达到85%以上。
work target TEXT - - - - [90%] 2022年度信访工作完成出色，工作完成率达到90%以上。
cost target TEXT LTE 1234.22 - 万元 [1234.22万元] 2022年度业务工作费用1234.22万元
cost actual TEXT - 1472.51 - 万元 [1472.51万元] 实际支出1472.51万元
work target TEXT - - - - [] 一是建立健全基层信访工作网络；二是要完善源头化解的工作机制；三要拓宽社会力量参与的制度渠道。
work target TEXT - - - - [] 有效解决信访重点领域、重点群众、重点人员的信访问题，保持社会稳定。
work target TEXT - - - - [] 一是加强网上信访和群众“人民来信”信访渠道建设，减少进京赴省信访总量；二是加强督查督办力度，突出解决重点问题。
work target TEXT - - - - [] 一是保障信访工作的连续性，建立健全解决信访突出问题化解机制；二是加强信访网上信访信息系统智能化建设和保障好“人民来信”绿色通道建设；三是加强部门协调，提高办理群众来信来访和网上信访的工作力度。
work target TEXT - - - - [90] 一是完善全省信访信息系统群众满意度评价体系；二是督促指导信访人做好信访事项初信初访满意度评价，信访人满意度达到90以上；三是加大治理重复信访、化解信访积案重点问题力度，解决好本专区、本部门本系统信访突出矛盾。
work actual TEXT - - - - [90%] 群众满意度评价90%以上。
work target TEXT - - - - [] 积极配合驻京工作机构，做好分流中心的各项工作，协调与各市州驻长办事处、信访工作组带离信访人员，减少信访总量。
work actual QUALITATIVE - - - - [] 完成全年工作
work target TEXT - - - - [] 保障2022年局机关信息技术、全省信访信息系统和长沙分流中心正常运转，提高分流中心的工作效率。
work target TEXT - - - - [] 2022年度工作有效落实，完成各项任务优秀
cost target MULTI - - - - [175.1万元 288万元] 2022年运行维护经费年初预算175.1万元，调整预算288万元。
cost actual QUALITATIVE - - - - [] 实际完成预算
work target TEXT - - - - [] 1.进一步加强信访制度改革，实现法治信访、 阳光信访和责任信访，让群众满意。2.进一步推进领导干部包案工作。3.进一步提升工作效能。4.进一步完善工作考评机制。
work target QUALITATIVE - - - - [] 有效解决信访问题，维护社会稳定。
work target TEXT - - - - [] 1.加强网上信访建设和群众来信，减少到省进京走访总量。2.加强部门协调，提高处理办理群众来信来访和网上信访事项的工作效率，有效解决信访总量。
work target TEXT - - - - [] 1.确保信访工作的连续性，建立健全解决信访问题的机制。2.加强网上信访建设和群众来信，减少到省进京走访总量。3.加强部门协调，提高办理群众来信来访和网上信访事项的工作效率，有效解决和化解信访问题。
work target TEXT - - - - [90%] 1.建立健全信访信息系统的群众满意度评价体系。2.完善工作机制，群众满意度评价达到90%以上。3.积极协调解决信访问题，采取领导带案下访，各级领导带头接访，职能部门积极化解，提高群众满意度。
work actual TEXT - - - - [90%] 群众满意度评价达90%以上。
`;

const line = /^(\w+) (\w+) (.+) \[(.*)\] (.+)$/;
const cases = published
  .trim()
  .split('\n')
  .map((text) => line.exec(text)!.slice(1) as [string, Role, string, string, string]);

const told = (value: Value): string => {
  const operator = (value.operator ?? '-') + (value.operatorExplicit ? '!' : '');
  const [low = '-', high = '-'] = [value.value?.toFixed(), value.value2?.toFixed()];
  return [value.kind, operator, low, high, value.unit ?? '-'].join(' ');
};

describe('what published forms say', () => {
  it.each(cases)('%s %s %s [%s] %s', (row, role, meaning, figures, raw) => {
    const value = readValue({ raw }, rows[row]!, role);
    expect(told(value)).toBe(meaning);
    expect(value.items.map((item) => `${item.value.toFixed()}${item.unit ?? ''}`).join(' ')).toBe(figures);
  });
});
