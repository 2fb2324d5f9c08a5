import type { TFunction } from 'i18next';
import { acceptedEnds, attachmentLimits, typeOfName } from '#domain/attachments/limits';
import { cleanName } from '#domain/attachments/name';
import { sizeInWords } from '../../../parts/size-in-words.ts';

/** Why a file would be refused for its name or its size; known before any of it is sent. */
export const refuseFile = ({ name, size }: Pick<File, 'name' | 'size'>, t: TFunction): string | undefined => {
  const kept = cleanName(name);
  const most = attachmentLimits.fileBytes;
  if (!kept) return t('没有可用的文件名，请重命名后再上传');
  if (!typeOfName(kept))
    return t('不接受这种文件，请改用 {{ends}} 格式；压缩包请解压后逐份上传', { ends: acceptedEnds.join(' ') });
  if (size === 0) return t('文件是空的，请选择有内容的文件');
  return size > most
    ? t('文件有{{size}}，超过{{most}}的上限，请压缩其中的图片或拆分后再上传', {
        size: sizeInWords(size),
        most: sizeInWords(most),
      })
    : undefined;
};
