/** Papers beside a form: handing them in, reading them, taking them off. */
export const attachments = {
  附件: 'Attachments',
  '附件（{{n}}）': 'Attachments ({{n}})',
  佐证: 'Proves',
  '第{{n}}项指标的附件：{{count}}份': 'Attachments of indicator {{n}}: {{count}}',
  '点“选择文件”，或把文件拖到这里，可以一次多份。可用 {{ends}}，每份不超过{{one}}，最多{{n}}份。':
    'Press “Choose files” or drop files here, several at once: {{ends}}; at most {{one}} each and {{n}} in all.',
  '这里的文件作为附件保存，不会读进表格；要读进表格的 Word、Excel，请在“填报”页导入。':
    'Files here are kept as attachments and not read into the form; to read Word or Excel into it, import them under “Fill in”.',
  '松开鼠标，作为附件上传（不读进表格）': 'Let go to attach (not read into the form)',
  待上传的文件: 'Files to be uploaded',
  选择文件: 'Choose files',
  '上传{{n}}份': 'Upload {{n}}',
  '正在上传，还有{{n}}份': 'Uploading, {{n}} to go',
  '已上传{{n}}份': '{{n}} uploaded',
  '{{n}}份未能上传，原因写在文件名下': '{{n}} not uploaded, see below their names',
  '“{{name}}”的类别': 'Kind of “{{name}}”',
  '“{{name}}”佐证的指标': 'Indicator that “{{name}}” proves',
  '佐证的指标（可不选）': 'Indicator it proves (optional)',
  '“{{name}}”的说明': 'Note on “{{name}}”',
  '说明（可不填）': 'Note (optional)',
  '“{{name}}”的上传进度': 'Progress of “{{name}}”',
  '不上传“{{name}}”': 'Do not upload “{{name}}”',
  '暂时连不上服务器，文件仍在这里，稍后请点“重试”':
    'The server cannot be reached; the file is still here, press “Try again” later',
  '没有可用的文件名，请重命名后再上传': 'The file has no usable name; rename it',
  '不接受这种文件，请改用 {{ends}} 格式；压缩包请解压后逐份上传':
    'Such files are not taken: use {{ends}}; unpack archives and upload their files',
  '文件是空的，请选择有内容的文件': 'The file is empty; choose one with content',
  '文件有{{size}}，超过{{most}}的上限，请压缩其中的图片或拆分后再上传':
    'The file has {{size}}, more than {{most}}: compress its pictures or split it',
  撤下: 'Withdraw',
  '撤下附件“{{name}}”': 'Withdraw “{{name}}”',
  '已撤下的附件（{{n}}）': 'Withdrawn attachments ({{n}})',
  '{{by}}撤下': 'Withdrawn by {{by}}',
  已随表格送审: 'Handed in with the form',
  审核决定的依据: 'A decision rests on it',
  还没有附件: 'No attachments yet',
  '还没有附件。通常需要：立项依据、预算测算、实施方案':
    'No attachments yet. Usual: grounds of the project, budget estimate, plan of work',
  '“{{name}}”（现在的表中没有这项指标）': '“{{name}}” (no such indicator in the form of now)',
  '还没有附件。通常需要：合同、采购文件、阶段验收单、支付凭证':
    'No attachments yet. Usual: contracts, procurement papers, acceptance records, payment vouchers',
  '还没有附件。通常需要：自评报告、合同、验收单、满意度问卷':
    'No attachments yet. Usual: self-evaluation report, contracts, acceptance records, satisfaction survey',
  '单位没有上传附件。需要补充材料的，退回时写明要补什么；也可以上传现场核查记录、审核底稿':
    'The unit has attached nothing. Return the form and say what is missing; you can attach your own records of a visit or review',
} as const;
