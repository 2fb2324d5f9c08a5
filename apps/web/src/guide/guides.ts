import type { Role } from '#domain/vocabulary';

/** Where a step is told: on the page of one's work, in a case that awaits one, or on a page of its own. */
export type Stop = 'work' | 'case' | 'board' | 'dispatch' | 'people' | 'audit' | 'asOf';

export interface GuideStep {
  title: string;
  text: string;
  at: Stop;
  /** Value of data-tour on what is spoken of; the middle of the page when absent or not there. */
  anchor?: string;
}

/** The main job of a role, step by step. A new guide is a value here. */
export interface Guide {
  key: string;
  roles: readonly Role[];
  steps: readonly GuideStep[];
}

const ends: GuideStep = {
  title: '随时再看',
  text: '点右上角的姓名，选“使用引导”，可以再看一遍。',
  at: 'work',
  anchor: 'user',
};

const office: Guide = {
  key: 'office',
  roles: ['performanceOffice'],
  steps: [
    {
      title: '督办看板',
      text: '各单位做到哪一步、谁逾期、哪些问题最多，都在这里；可以下钻到每一项，也可以导出。',
      at: 'board',
      anchor: 'board',
    },
    {
      title: '下达任务',
      text: '填批次、年度、任务名称、评分方案和期限，在单位树上勾选单位。',
      at: 'dispatch',
      anchor: 'order',
    },
    {
      title: '先预览，后下达',
      text: '预览写明将下达多少项、哪些不能下达及原因；确认之后逐项给出回执，重复提交不会重复下达。',
      at: 'dispatch',
      anchor: 'order-preview',
    },
    {
      title: '待办',
      text: '送到本科室审核的评价列在这里，最急的在前；没有未决问题的可以批量同意。',
      at: 'work',
      anchor: 'work',
    },
    ends,
  ],
};

const reviewer: Guide = {
  key: 'reviewer',
  roles: ['unitHead', 'departmentReviewer', 'budgetOffice'],
  steps: [
    {
      title: '待办',
      text: '等您审核的评价列在这里，最急的在前；“为什么是我”写明由来。点“事项”打开。',
      at: 'work',
      anchor: 'work',
    },
    {
      title: '先看变化和问题',
      text: '退回后重新送审的，先列出改了哪些、答复了什么；问题按红、黄、蓝排列，点位置就跳到表格里。',
      at: 'case',
      anchor: 'findings',
    },
    {
      title: '列整改清单',
      text: '勾选问题，或打开开关后点表格中的位置，列入整改清单；退回时逐项写明要求。',
      at: 'case',
      anchor: 'pick',
    },
    {
      title: '同意或退回',
      text: '退回必须写意见，对方只改退回的地方；同意后自动送下一环节并通知办理人。',
      at: 'case',
      anchor: 'actions',
    },
    ends,
  ],
};

const filler: Guide = {
  key: 'filler',
  roles: ['filler'],
  steps: [
    {
      title: '待办',
      text: '要您填报或修改的任务列在这里，期限和逾期一目了然。点“事项”打开。',
      at: 'work',
      anchor: 'work',
    },
    {
      title: '填表',
      text: '直接在表格里填，自动保存；已有的 Word、Excel 表格可以导入，认出的内容逐处给您核对。合同、验收单等佐证材料在“附件”页上传。',
      at: 'case',
      anchor: 'fill-bar',
    },
    {
      title: '得分和合计',
      text: '执行率、得分、分值合计边填边算，系统核算与填报不同时立即标出。',
      at: 'case',
      anchor: 'form',
    },
    {
      title: '问题',
      text: '红色须改正后才能送审，黄色请核对，蓝色是建议。点位置跳到该处，“为什么？”说明依据和改法。',
      at: 'case',
      anchor: 'findings',
    },
    {
      title: '送审',
      text: '没有红色问题就可以送审，由单位负责人先审；送审后在“我发起的”里看进度。',
      at: 'case',
      anchor: 'actions',
    },
    ends,
  ],
};

const keeper: Guide = {
  key: 'keeper',
  roles: ['administrator', 'securityAdministrator'],
  steps: [
    {
      title: '人员与组织',
      text: '系统管理员登记单位和人员、申请岗位；安全管理员在“岗位审批”中批准，批准后才生效。',
      at: 'people',
      anchor: 'people',
    },
    {
      title: '人员变动',
      text: '离岗前先办工作移交；停用账号后，名下任务按规则另行确定办理人。',
      at: 'people',
      anchor: 'people',
    },
    ends,
  ],
};

const publisher: Guide = {
  key: 'publisher',
  roles: ['disclosureOfficer', 'archivist'],
  steps: [
    {
      title: '待办',
      text: '等您公开或归档的评价列在这里，最急的在前。点“事项”打开。',
      at: 'work',
      anchor: 'work',
    },
    {
      title: '公开和归档',
      text: '公开前逐处核对公众将看到什么、遮盖了什么，个人信息没有遮盖的不能公开；归档包带校验清单，可以离线核对。',
      at: 'case',
      anchor: 'actions',
    },
    ends,
  ],
};

const auditor: Guide = {
  key: 'auditor',
  roles: ['auditAdministrator'],
  steps: [
    {
      title: '全部操作',
      text: '谁在什么时候办了什么、哪些被拒绝，逐条在此，只增不改；可以按人员编号查找。',
      at: 'audit',
      anchor: 'audit',
    },
    {
      title: '登记簿变动',
      text: '单位、人员、岗位、委托代理的每次变动，经办人和理由，在“登记簿变动”中。',
      at: 'audit',
      anchor: 'audit-register',
    },
    {
      title: '历史状况',
      text: '选定人员和时刻，还原其当时的岗位、代理、可见范围和任务，以及任务为何归其办理；每次查阅都记入审计。',
      at: 'asOf',
      anchor: 'as-of',
    },
    ends,
  ],
};

export const guides: readonly Guide[] = [office, reviewer, filler, keeper, publisher, auditor];

/** The guide for somebody who holds these roles; undefined: there is none, as for visitors. */
export const guideFor = (roles: readonly Role[]): Guide | undefined =>
  guides.find((guide) => guide.roles.some((role) => roles.includes(role)));
