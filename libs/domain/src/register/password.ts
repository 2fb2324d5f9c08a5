/** 等级保护三级 身份鉴别: length, kinds of signs, term and how many earlier ones may not come again. */
export const passwordProfile = { length: 12, kinds: 4, days: 90, remembered: 5 } as const;

const kinds: readonly [name: string, signs: RegExp][] = [
  ['大写字母', /[A-Z]/u],
  ['小写字母', /[a-z]/u],
  ['数字', /\d/u],
  ['其他符号', /[^A-Za-z\d\s]/u],
];

/** What is wrong with a new password, in words; undefined when nothing is. An account of two letters is in many a word. */
export const weakness = (password: string, login: string): string | undefined => {
  if ([...password].length < passwordProfile.length) return `口令至少${passwordProfile.length}位`;
  const missing = kinds.filter(([, signs]) => !signs.test(password)).map(([name]) => name);
  if (missing.length > 0) return `口令须同时含大写字母、小写字母、数字和其他符号，缺少${missing.join('、')}`;
  if (login.length > 2 && password.toLowerCase().includes(login.toLowerCase())) return '口令不得包含账号';
  if (/(.)\1{3}/u.test(password)) return '口令中同一个字符不得连续出现四次';
  return undefined;
};
