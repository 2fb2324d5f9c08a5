import { enclosedLines } from './enclosed.ts';
import { table, type Markup } from './html.ts';
import type { ArchiveRecord } from './record.ts';

/** 附件 on the page to print; null when there are none. */
export const attachments = ({ state }: ArchiveRecord): Markup | null =>
  state.attachments.length > 0
    ? table(
        ['序号', '文件', '类别', '大小', '所佐证的指标', '说明', '上传人', '撤下', '校验值（前12位）'],
        enclosedLines(state.attachments).map((one) => [
          one.number,
          one.name,
          one.kind,
          one.size,
          one.where,
          one.note,
          one.by,
          one.withdrawn,
          one.sha256.slice(0, 12),
        ]),
      )
    : null;
