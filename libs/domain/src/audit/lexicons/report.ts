import type { Lexicon } from '../lexicon.ts';

/** Wording of the project template, which a report on a whole department has no use for. */
export const projectWording: Lexicon = [
  { words: '[该本]项目(?!部|组|库|化|制) 本次项目 项目存在的?(?:主要)?问题', why: '把部门当作一个项目' },
  {
    words: '项目资金使用的(?:规范性|合规性) 项目的实施 项目实施(?:单位|情况|进度) 项目的?立项 项目预期',
    why: '项目绩效评价提纲的用语',
  },
];

/** Sentences that the outline puts where the office should write. */
export const prompts: Lexicon = [
  {
    words: String.raw`针对(?:存在的?)?(?:上述)?问题[，,]?提出(?:具体的?)?(?:可行的?)?(?:改进)?(?:措施|建议|意见)[^。\n]{0,6}(?=[。\n]|$)`,
    why: '提纲的提示语',
  },
  { words: String.raw`[（(](?:不超过|不少于|限)?\d{2,4}(?:个)?字(?:以内|左右|以上|内)?[）)]`, why: '字数要求' },
  {
    words: String.raw`[（(](?:请|应|需|可)?(?:简要|详细|逐项|分别|重点)?(?:说明|描述|填写|填报|列明|阐述|概述|介绍|分析)(?![:：见书信])[^）)。\n]{2,60}[）)]`,
    why: '括号里的填写要求',
  },
  {
    words: String.raw`(?:^|\n)(?:请|需)(?:简要|详细|逐项|据实|如实|对照|结合)[^。\n]{0,20}(?:填写|说明|描述|填报|阐述)`,
    why: '填写要求',
  },
  {
    words: '此处(?:填写|填报|说明) 填写示例 填报说明[:：] 示例[:：] [×XＸ]{2}(?:年|元|万元|项目|单位|局|部门|县|市)',
    why: '示例和空格占位',
  },
  {
    words: String.raw`(?:主要|应当|需要)(?:包括但不限于|反映|说明)[^。\n]{0,40}等(?:情况|内容)(?=[。\n]|$)`,
    why: '对内容的要求',
  },
];

/** Problems that fit every office in every year. */
export const commonplaces: Lexicon = [
  { words: '关注度不够 重视(?:程度)?不(?:够|足) 意识(?:不强|淡薄|有待) 认识不(?:够|足|到位)', why: '态度，没有事实' },
  {
    words:
      '(?:水平|能力|质量|效率)(?:还)?(?:有待|需要?)(?:进一步)?(?:提高|提升|加强) 不够(?:完善|健全|规范|精细|细化|科学) 有待(?:进一步)?(?:完善|加强|提高|规范|细化)',
    why: '不指明哪项工作、差多少',
  },
];
