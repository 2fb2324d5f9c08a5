export const registerBook = {
  单位人员导入: 'Import units and people',
  '下载模板，在“单位”和“人员”两张表中填好，一次上传。上传后只预览，确认之前不会登记任何内容。':
    'Download the template, fill in both sheets and upload it. It is only looked at: nothing is registered before you confirm.',
  下载模板: 'Download the template',
  上传填好的表: 'Upload the filled-in file',
  '有{{n}}处要先改正，没有登记任何内容': '{{n}} places have to be mended first; nothing was registered',
  '按下表的提示在文件中改正后重新上传；已登记的不会重复新增':
    'Mend them in the file as said below and upload it again; nothing is registered twice',
  '表中的单位和人员都已登记，没有要新增的': 'All of them are registered already; nothing is new',
  '将新增{{u}}个单位、{{p}}个人；岗位须经安全管理员批准后生效':
    '{{u}} units and {{p}} people will be added; posts wait for the security administrator',
  确认导入: 'Import',
  '已登记{{u}}个单位、{{p}}个人': '{{u}} units and {{p}} people were registered',
  '初始口令表已下载，请确认已保存；首次登录时必须修改，离开本页后只能逐人重置。岗位请安全管理员在“岗位审批”中批准':
    'The first passwords have been downloaded: make sure that you have them. They have to be changed at the first login; later they can only be reset one by one. Posts are granted by the security administrator',
  再次下载初始口令表: 'Download the first passwords again',
  '已有，不变': 'There already, unchanged',
  单元格: 'Cell',
  栏目: 'Column',
  所填内容: 'Filled in',
  怎样改: 'What to do',
  手机号: 'Mobile',
  '要改正的（{{n}}处）': 'To be mended ({{n}})',
  '单位（{{n}}个）': 'Units ({{n}})',
  '人员（{{n}}人）': 'People ({{n}})',
  '表中没有内容，请在表头下填写后重新上传': 'The file is empty: fill in rows below the heads and upload it again',
} as const;
