const han = '\\p{Script=Han}';
const afterName = `(?=[^${han}·]|$|联系|电话|手机|填报|填表|日期|单位|负责|审核|制表)`;
const labelled = new RegExp(
  `((?:填表人|填报人|经办人|联系人|负责人|审核人|制表人|签字|签名)(?:[（(][^）)]{0,6}[）)])?\\s*[：:]\\s*)(${han}{2,4}?)${afterName}`,
  'gu',
);

/** 张三 as 张*, 欧阳某某 as 欧***: the surname's first character stays. */
export const maskName = (name: string): string => [...name].map((sign, index) => (index === 0 ? sign : '*')).join('');

/** Every run of characters that may be a name, in a place that holds names only. */
export const maskNames = (text: string): string => text.replace(new RegExp(`[${han}·]{2,}`, 'gu'), maskName);

/** 填表人：张三 as 填表人：张*; of that person alone when one is named. */
export const withoutLabelled = (text: string, only: string | null = null): string =>
  text.replace(labelled, (all, label: string, name: string) =>
    only === null || name === only ? label + maskName(name) : all,
  );
