import type { Severity } from '../rule.ts';
import type { Entry, Lexicon } from '../lexicon.ts';

/** Targets that cannot mean what they say. */
export const contradictions: readonly (Entry & { severity: Severity })[] = [
  {
    words: String.raw`不定期[^。；;]{0,6}(?:每[年月周日天季]|\d+\s*[次场期])|(?:每[年月周日天季]|\d+\s*[次场期])[^。；;]{0,3}[,，(（]不定期`,
    why: '既是不定期又规定了次数，自相矛盾',
    severity: 'RED',
  },
  {
    words: String.raw`(?:下降|降低|减少|压减|缩减|压缩|缩短)(?:到|至|为)\s*\d+(?:\.\d+)?[^\d。，,；;]{0,4}(?:及?以上)`,
    why: '“降到…以上”方向相反：降幅写“下降…以上”，降后的水平写“下降到…以下”',
    severity: 'RED',
  },
  {
    words: String.raw`(?:提高|提升|增长|增加|上升|达)(?:到|至)\s*\d+(?:\.\d+)?[^\d。，,；;]{0,4}(?:及?以下|以内)`,
    why: '“提高到…以下”方向相反',
    severity: 'RED',
  },
  {
    words: String.raw`(?:不低于|不少于|不小于|至少|≥|>=|大于|高于)\s*\d+(?:\.\d+)?[^\d。，,；;]{0,4}(?:及?以下|以内)|(?:不超过|不高于|不多于|不大于|控制在|≤|<=|小于|低于)\s*\d+(?:\.\d+)?[^\d。，,；;]{0,4}及?以上`,
    why: '下限和上限写反',
    severity: 'RED',
  },
  {
    words: String.raw`(?:调整后?(?:的)?预算|预算调整|追加后?预算)[^，。；,;\d]{0,6}\d`,
    why: '目标在年初申报，不应写入年中的调整预算，疑似事后填写',
    severity: 'YELLOW',
  },
  {
    words: '(?:解决|化解|消除|杜绝)[^，。；,;、“”]{0,8}总(?:量|数)(?=[。；;，,]|$)',
    why: '解决的是问题，总量只能减少或控制，搭配不通',
    severity: 'YELLOW',
  },
];

/** Rates that are a share of a whole: they end at 100 %, and more is better. */
export const shares: Lexicon = [
  {
    words:
      '(?:覆盖|合格|达标|及时|按时|按期|准时|准确|正确|到位|办结|受理|回复|答复|办理|处置|处理|化解|整改|参与|参训|入学|就业|巩固|优良|优秀|完好|知晓|成活|公开|通过|验收|发放|兑付|安装|建档|签约|接种|治愈|好转|出勤|普及|保障|利用|使用|规范)率$',
    why: '部分占全部的比率',
  },
  { words: '满意(?:度|率)$', why: '满意者占受访者的比率' },
];

/** The same words in a rate that should be small. */
export const unwanted: Lexicon = [
  {
    words:
      '不 未 差错 错误 失误 投诉 违规 违纪 违法 超标 事故 失业 流失 辍学 闲置 空置 返贫 复发 感染 死亡 病死 发病 患病 超支 逾期 退回 三公 用水 用电 能源 抗菌 药物 床位 限额',
    why: '越小越好或有上限的比率',
  },
];
