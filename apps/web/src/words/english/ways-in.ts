/** Signing in, the first opening of a bureau, the tour, why a finding is raised. */
export const waysIn = {
  登录: 'Sign in',
  姓名: 'Name',
  岗位: 'Post',
  请填写口令: 'Enter the password',
  请重新登录: 'Sign in again',
  '您填写的内容仍在本页，登录后自动继续保存。':
    'What you have typed is still here; once you have signed in it goes on being saved.',
  跳到正文: 'Skip to the content',
  '您的口令是初始口令或已到期，请先修改': 'Your password is an initial one or has expired: change it first',
  现用口令: 'Current password',
  请填写现用口令: 'Enter the current password',
  新口令: 'New password',
  请填写新口令: 'Enter the new password',
  '至少{{n}}位，大写字母、小写字母、数字和其他符号都要有，不包含账号':
    'At least {{n}} signs with capital and small letters, digits and other signs, without the account',
  再次填写新口令: 'New password again',
  两次填写的新口令不一致: 'The two new passwords differ',
  '演示系统：选一个角色直接进入': 'Demonstration: choose a role to enter',
  切换演示角色: 'Change role',
  '第一次使用？用一分钟看一遍主要工作怎样办理，随时可按 Esc 退出':
    'New here? See the main job in a minute; Esc ends it at any time',
  开始引导: 'Start',
  不用了: 'No, thanks',
  使用引导: 'Guided tour',
  随时再看: 'See it again',
  '点右上角的姓名，选“使用引导”，可以再看一遍。': 'Choose Guided tour under your name at the top right.',
  督办看板: 'Board',
  '各单位做到哪一步、谁逾期、哪些问题最多，都在这里；可以下钻到每一项，也可以导出。':
    'How far each unit is, who is late, which findings are most frequent; down to every case, and to a file.',
  下达任务: 'Give tasks',
  '填批次、年度、任务名称、评分方案和期限，在单位树上勾选单位。':
    'Round, year, name, scheme and dates; tick the units in the tree.',
  '先预览，后下达': 'Preview first',
  '预览写明将下达多少项、哪些不能下达及原因；确认之后逐项给出回执，重复提交不会重复下达。':
    'The preview tells how many will be given and which cannot be and why; each has its receipt, and nothing is given twice.',
  待办: 'To do',
  '送到本科室审核的评价列在这里，最急的在前；没有未决问题的可以批量同意。':
    'What awaits your office, most urgent first; cases without open findings can be approved together.',
  '等您审核的评价列在这里，最急的在前；“为什么是我”写明由来。点“事项”打开。':
    'What awaits you, most urgent first, and why it is you. Open it by its matter.',
  先看变化和问题: 'Changes and findings first',
  '退回后重新送审的，先列出改了哪些、答复了什么；问题按红、黄、蓝排列，点位置就跳到表格里。':
    'After a return you see what was changed and answered; findings come red, yellow, blue, and lead to their places.',
  列整改清单: 'What is to be mended',
  '勾选问题，或打开开关后点表格中的位置，列入整改清单；退回时逐项写明要求。':
    'Tick findings, or switch on and click places of the form; say for each what is wanted.',
  同意或退回: 'Approve or return',
  '退回必须写意见，对方只改退回的地方；同意后自动送下一环节并通知办理人。':
    'A return needs an opinion; an approval goes on by itself and tells whoever is next.',
  '要您填报或修改的任务列在这里，期限和逾期一目了然。点“事项”打开。':
    'What you have to fill in or mend, with its dates. Open it by its matter.',
  填表: 'Fill in the form',
  '直接在表格里填，自动保存；已有的 Word、Excel 表格可以导入，认出的内容逐处给您核对。合同、验收单等佐证材料在“附件”页上传。':
    'Type into the table, it is saved by itself; Word and Excel files can be imported and checked place by place. Contracts, acceptance records and the like go under “附件”.',
  得分和合计: 'Scores and totals',
  '执行率、得分、分值合计边填边算，系统核算与填报不同时立即标出。':
    'Rates, scores and totals are computed while you type; differences are marked at once.',
  问题: 'Findings',
  '红色须改正后才能送审，黄色请核对，蓝色是建议。点位置跳到该处，“为什么？”说明依据和改法。':
    'Red holds a submission back, yellow wants a look, blue is advice. Places lead there; Why? tells the grounds.',
  送审: 'Submit',
  '没有红色问题就可以送审，由单位负责人先审；送审后在“我发起的”里看进度。':
    'Without red findings it can go to the unit head; follow it under what you have started.',
  '系统管理员登记单位和人员、申请岗位；安全管理员在“岗位审批”中批准，批准后才生效。':
    'The system administrator enters units and people and asks for posts; the security administrator grants them.',
  '等您公开或归档的评价列在这里，最急的在前。点“事项”打开。':
    'What awaits publication or the archive, most urgent first. Open it by its matter.',
  公开和归档: 'Publication and archive',
  '公开前逐处核对公众将看到什么、遮盖了什么，个人信息没有遮盖的不能公开；归档包带校验清单，可以离线核对。':
    'See what the public will read and what is masked; unmasked private data cannot be published. The archive verifies offline.',
  全部操作: 'Everything done',
  '谁在什么时候办了什么、哪些被拒绝，逐条在此，只增不改；可以按人员编号查找。':
    'Who did what and when, and what was refused, line by line; nothing is ever changed. Search by person.',
  '单位、人员、岗位、委托代理的每次变动，经办人和理由，在“登记簿变动”中。':
    'Every change of units, people, posts and proxies, by whom and why.',
  '选定人员和时刻，还原其当时的岗位、代理、可见范围和任务，以及任务为何归其办理；每次查阅都记入审计。':
    'Choose a person and a moment: their posts, proxies, reach and tasks then, and why a task was theirs. Each look is noted.',
  人员变动: 'People who leave',
  '离岗前先办工作移交；停用账号后，名下任务按规则另行确定办理人。':
    'Hand over first; tasks of a closed account find others by the rules.',
  启用系统: 'Open the system',
  财政局: 'Finance bureau',
  三员: 'Three administrators',
  核对: 'Check',
  初始口令: 'Initial passwords',
  下一步: 'Next',
  上一步: 'Back',
  '四组，每组四位': 'Four groups of four signs',
  启用码: 'Opening code',
  请填写启用码: 'Enter the opening code',
  '启动本系统的窗口或日志中印有启用码，每次启动都会更换':
    'Printed in the window or log in which the system was started; new at every start',
  财政局名称: 'Name of the bureau',
  请填写财政局名称: 'Enter the name of the bureau',
  '如：某某县财政局': 'Such as: Finance Bureau of … County',
  单位编号: 'Code of the bureau',
  请填写单位编号: 'Enter the code of the bureau',
  '由小写字母、数字和短横线组成，如 czj；启用后不能更改':
    'Small letters, digits and hyphens, such as czj; cannot be changed later',
  '单位编号由小写字母、数字和短横线组成，最多40位': 'Small letters, digits and hyphens, at most 40',
  '三员相互独立，须由三个不同的人担任；账号由字母、数字和 . _ - @ 组成，以字母开头。':
    'Three different people who keep each other in check. Logins: letters, digits and . _ - @, beginning with a letter.',
  '登记单位、人员和账号，申请岗位；不办理业务': 'Enters units, people and accounts, asks for posts; does no business',
  '批准岗位授权，查看登记簿；不新增人员': 'Grants posts, reads the register; enters nobody',
  '查阅全部审计日志；不改任何数据': 'Reads the whole audit trail; changes nothing',
  '{{role}}姓名': 'Name of {{role}}',
  '{{role}}账号': 'Login of {{role}}',
  请填写姓名: 'Enter a name',
  请填写账号: 'Enter a login',
  '与{{role}}的账号相同，三员须为三个不同的人': 'Same login as {{role}}: they must be three people',
  '有两人同名（{{names}}），请确认是不同的人': 'Two have one name ({{names}}): make sure that they are two people',
  '确认后写入登记簿并记入审计日志，不能再次启用。':
    'It is then written into the register and the audit trail, and cannot be done again.',
  确认启用: 'Open now',
  初始口令只显示这一次: 'The initial passwords are shown this once',
  '请抄录或打印，分别交给本人；本人首次登录须修改。离开本页后任何人都看不到。':
    'Write them down or print them and hand them over one by one; each is changed at the first sign-in. Nobody sees them after this page.',
  全部复制: 'Copy all',
  打印: 'Print',
  '三个初始口令均已抄录，将分别交给本人': 'All three are written down and will be handed over',
  '系统已启用。接下来按以下顺序办理，“我的工作”中的“开通进度”随时显示做到了哪一步：':
    'The system is open. Next, in this order; My work shows how far you have come:',
  登录并修改初始口令: 'Sign in and change the initial password',
  三员各自办理: 'Each of the three',
  '由{{roles}}办理': 'By {{roles}}',
  去登录: 'Sign in',
  '开通进度（{{done}}/{{all}}）': 'First steps ({{done}}/{{all}})',
  不再显示: 'Do not show again',
  已完成: 'Done',
  未完成: 'Not done yet',
  登记组织机构: 'Enter the organisations',
  '在“单位人员导入”中下载模板，填好单位和人员后一次导入；也可以在“组织机构”中逐个新设':
    'Add departments and budget units under Organisations, or import a list',
  登记人员和岗位: 'Enter people and posts',
  '在“单位人员导入”中与单位一起导入；也可以逐人新增，或在“批量导入”中导入名单':
    'Together with the units; or one by one, or from a list',
  '（还缺：{{what}}）': ' (still wanted: {{what}})',
  批准岗位: 'Grant posts',
  '在“岗位审批”中逐项或批量批准；批准之后岗位才生效': 'One by one or many at once; a post holds from its grant on',
  核对工作日历: 'Check the calendar',
  '缺少数据的年份，按国务院办公厅放假通知导入': 'Import the State Council notice for years without data',
  下达第一批任务: 'Give the first tasks',
  '选定单位、评分方案和期限，先预览后下达': 'Choose units, scheme and dates; preview first',
  '为什么？': 'Why?',
  为什么是问题: 'Why this is raised',
  知道了: 'Close',
  不妥: 'Not like this',
  妥当: 'Like this',
  比较的是: 'What is compared',
  表中写的是: 'The form says',
  核算结果: 'Computed',
  为什么重要: 'Why it matters',
  怎样改: 'How to mend it',
  举例: 'Example',
  依据: 'Rests on',
  能否豁免: 'May it be let pass',
  '规则库中没有{{rule}}的说明': 'The rule book says nothing of {{rule}}',
} as const;
