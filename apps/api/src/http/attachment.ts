/** Signs that no file system wants in a name. */
// oxlint-disable-next-line no-control-regex
const unfit = /[\u0000-\u001f\u007f/\\:*?"<>|\s]+/gu;

const longest = 80;

/** What RFC 5987 leaves unescaped is less than encodeURIComponent does. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file name of words: 示例县第一中学-业务工作经费.docx */
export const fileName = (words: readonly string[], extension: string): string => {
  const name = words
    .map((word) => word.replace(unfit, ''))
    .filter(Boolean)
    .join('-');
  return `${[...name.toWellFormed()].slice(0, longest).join('')}.${extension}`;
};

/** Content-Disposition of a download: the Chinese name (RFC 6266, RFC 5987), and a plain one for old clients. */
export const attachment = (name: string): string => {
  const extension = /\.[a-z]+$/u.exec(name)?.[0] ?? '';
  return `attachment; filename="jicheng${extension}"; filename*=UTF-8''${encoded(name)}`;
};
