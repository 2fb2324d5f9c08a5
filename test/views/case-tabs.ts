import { accountsOf } from '../bureau/bureau.ts';
import { tab } from './opening.ts';
import { evaluation, type View } from './view.ts';

const { filler, reviewer } = accountsOf();
const other = accountsOf(1);
const office = 'czj.performanceOffice';

/** What else there is about one evaluation, tab by tab. */
export const caseTabs: readonly View[] = [
  {
    name: 'score',
    title: '得分明细：每一分怎么来的',
    page: evaluation,
    who: office,
    of: 'published',
    ready: '全过程',
    open: tab('得分明细'),
  },
  {
    name: 'tasks',
    title: '审核：谁在什么时候做了什么决定',
    page: evaluation,
    who: office,
    of: 'atOffice',
    ready: '全过程',
    open: tab('审核'),
  },
  {
    name: 'attachments',
    title: '附件：自评报告、合同、验收单等，写明佐证哪一项指标',
    page: evaluation,
    who: filler,
    of: 'filling',
    ready: '全过程',
    open: tab(/^附件/u),
  },
  {
    name: 'attachments-chosen',
    title: '上传附件：选好类别、指标和说明，不能上传的当即说明原因',
    page: evaluation,
    who: other.filler,
    of: 'opened',
    ready: '全过程',
    open: async (page) => {
      await tab(/^附件/u)(page);
      const chosen = [
        { name: '立项批复和预算测算说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
        { name: '现场照片.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') },
      ];
      await page.getByRole('tabpanel').locator('input[type=file]').last().setInputFiles(chosen);
      await page.getByRole('button', { name: '上传1份' }).waitFor();
    },
  },
  {
    name: 'attachments-review',
    title: '审核人看附件：随表格送审的不能撤下，可以另传审核材料',
    page: evaluation,
    who: office,
    of: 'atOffice',
    ready: '全过程',
    open: tab(/^附件/u),
  },
  {
    name: 'history',
    title: '全过程：每一步，前后哈希相连',
    page: evaluation,
    who: office,
    of: 'archived',
    ready: '全过程',
    open: tab('全过程'),
  },
  {
    name: 'versions',
    title: '版本比较：两个时刻之间改了什么',
    page: evaluation,
    who: filler,
    of: 'ruined',
    ready: '全过程',
    open: tab('版本比较'),
  },
  {
    name: 'monitoring',
    title: '运行监控：亮灯和处置',
    page: evaluation,
    who: reviewer,
    of: 'alarmed',
    ready: '全过程',
    open: tab('运行监控'),
  },
  { name: 'suspended', title: '暂停办理时', page: evaluation, who: office, of: 'suspended', ready: '审计进点' },
  {
    name: 'files',
    title: '导出与归档',
    page: evaluation,
    who: office,
    of: 'archived',
    ready: '全过程',
    open: tab('导出与归档'),
  },
  {
    name: 'official-table',
    title: '正式表格，打印出来就是这一张',
    page: evaluation,
    who: office,
    of: 'archived',
    ready: '全过程',
    open: tab('自评表'),
  },
  {
    name: 'disclosure',
    title: '公开预览：公众将看到什么，遮盖了什么',
    page: evaluation,
    who: 'czj.disclosureOfficer',
    of: 'toPublish',
    ready: '公开预览',
    open: tab('公开预览'),
  },
];
