import { refuse } from './refusal.ts';

const attempt = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Office files in plain text are UTF-8, or GB18030 from older machines, or UTF-16 with its mark in front. */
const encodings = (bytes: Uint8Array): string[] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
};

const machineSigns = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/** The file as text; null when it is none in any of the encodings. */
export const textOf = (bytes: Uint8Array): string | null => {
  for (const encoding of encodings(bytes)) {
    const text = attempt(encoding, bytes);
    if (text !== null && !machineSigns.test(text)) return text;
  }
  return null;
};

/** The file as text; 'unreadable' when it is empty or is no text in any of the encodings. */
export const decode = (name: string, bytes: Uint8Array): string => {
  const text = textOf(bytes);
  if (text?.trim() === '') throw refuse('unreadable', name, '文件是空的', '选择填好的表格文件后重新导入');
  if (text !== null) return text;
  throw refuse(
    'unreadable',
    name,
    '内容不是文字（既不是UTF-8也不是GB18030编码）',
    '另存为UTF-8编码的纯文本（.txt）或JSON文件后重新导入',
  );
};
