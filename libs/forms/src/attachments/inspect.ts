import { acceptedEnds, attachmentLimits, fileTypes, typeOfName } from '#domain/attachments/limits';
import { cleanName } from '#domain/attachments/name';
import { DomainError, type RefusalCode } from '#domain/error';
import { Damaged } from '../damaged.ts';
import { contents } from './contents.ts';

const MB = 1024 * 1024;
const most = attachmentLimits.fileBytes;

const refuse = (code: RefusalCode, name: string, cause: string, advice: string): DomainError =>
  new DomainError(code, `附件“${name}”未能上传：${cause}，请${advice}。`, { file: name });

/**
 * What a file that is to be attached is called and is, by its name and by its bytes.
 * @throws DomainError tooLarge; invalid (no name, a type that is not taken); unreadable (empty, another content than
 * its name says, macros, a zip made to do harm)
 */
export const inspectAttachment = (given: string, bytes: Buffer): { name: string; mediaType: string } => {
  const name = cleanName(given);
  if (!name) throw refuse('invalid', '未命名', '没有可用的文件名', '重命名后重新上传');
  if (bytes.length === 0) throw refuse('unreadable', name, '文件是空的', '选择有内容的文件后重新上传');
  if (bytes.length > most)
    throw refuse(
      'tooLarge',
      name,
      `文件有${Math.ceil(bytes.length / MB)}MB，超过${most / MB}MB的上限`,
      '压缩其中的图片或拆分后重新上传',
    );
  const type = typeOfName(name);
  if (!type)
    throw refuse('invalid', name, '不接受这种文件', `改用${acceptedEnds.join('、')}格式；压缩包请解压后逐份上传`);
  try {
    contents[type](bytes);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    throw refuse(error.code, name, error.message, error.advice.replaceAll('导入', '上传'));
  }
  return { name, mediaType: fileTypes[type].mediaType };
};
