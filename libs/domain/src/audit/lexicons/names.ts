/** The most common family names; rare ones, and those that are everyday words (和, 向, 全, 应), would call words people. */
export const familyNames =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚';

/** Words that begin like a family name. */
export const notNames =
  /^(?:万[元人户名亩]|金[额融属]|程[序度]|任[务何意职]|常[态年规住]|康复|石[油材料]|白[天色血内]|江[河南苏西]|田[间地]|易[地返发燃迁]|夏[季粮收]|秦岭|武[装汉警]|叶[片]|林[业地草区权木下]|孔|龙头|毛[利病]|段|雷[击电]|钱[款物]|汤|高|黄[河土金]|陈[旧述年]|许[可多]|顾[问客]|史|侯|杨树|何[时种]|周[边期一二三四五六日围转年]|张[贴挂]|丁|钟|戴|曾[经]|谢|杜绝|唐|董事|郑重|梁|严重)/;

/** People whom an office serves or deals with, and whose names the public need not know. */
export const protectedPeople =
  '信访人|上访人|来访人|信访户|上访户|当事人|申请人|投诉人|举报人|受害人|被害人|补助对象|救助对象|帮扶对象|低保户|低保对象|特困人员|贫困户|脱贫户|户主|患者|病人|学生|残疾人|死者|伤者|被告人?|原告|嫌疑人|罪犯|吸毒人员|服刑人员';
