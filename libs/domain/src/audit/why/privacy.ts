import type { Whys } from './documents.ts';

/** P: what must not be published. */
export const privacy: Whys = {
  P01: {
    matters: '手机号码是个人信息，随公开件上网后无法收回。',
    sources: ['personal', 'openness'],
    mend: '改填办公电话，或在准备公开时遮盖为139****0001的样式。',
    example: { wrong: '联系电话：139-0000-0001', right: '联系电话：办公室 0000-0000000' },
  },
  P02: {
    matters: '信访人、当事人、补助对象的姓名公开后可能给本人带来伤害。',
    sources: ['personal', 'openness'],
    mend: '只写人数或“某某”，个案细节留在佐证材料里，不进入公开件。',
    example: { wrong: '“化解王小明等信访积案”', right: '“化解信访积案3件”' },
  },
  P03: {
    matters: '经办人姓名和座机是否公开，各地要求不同，公开前应有意识地决定。',
    sources: ['openness'],
    mend: '按当地规定保留或隐去；拿不准的，由公开管理员在公开预览中遮盖此处，只留科室电话。',
  },
  P04: {
    matters: '用名字代替姓名称呼领导不合公文规范，公开后显得随意。',
    sources: ['writing'],
    mend: '写职务，或姓名加职务。',
    example: { wrong: '“建国书记多次调研”', right: '“县委书记多次调研”' },
  },
  P05: {
    matters: '维稳、重点人员、内部文号等内容公开前要经保密审查，泄露后责任在本单位。',
    sources: ['openness'],
    mend: '送保密审查，由公开管理员写明审查情况；不宜公开的遮盖此处，或退回改为概括的说法。',
  },
  P06: {
    matters: '身份证号码和银行账号公开后可能被冒用，且无法更换或收回。',
    sources: ['personal', 'openness'],
    mend: '公开管理员在公开预览中遮盖此处并写明理由；填报时只写“已核对身份”或“已发放到本人账户”。',
    example: { wrong: '“发放至银行卡6222000000000000001”', right: '“已发放到本人银行账户”' },
  },
};
