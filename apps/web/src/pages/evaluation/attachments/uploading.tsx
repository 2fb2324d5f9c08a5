import { FileAddOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, Upload } from 'antd';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { acceptedEnds, attachmentLimits } from '#domain/attachments/limits';
import { sizeInWords } from '../../../parts/size-in-words.ts';
import { UploadRow } from './upload-row.tsx';
import type { IndicatorChoice } from './use-indicators.ts';
import type { Uploads } from './use-uploads.ts';

interface Props {
  detail: Detail;
  uploads: Uploads;
  indicators: readonly IndicatorChoice[];
}

/** How the sending stands, also for whoever does not see the bars. */
const Standing = ({ uploads: { busy, outcome, rows } }: Pick<Props, 'uploads'>): ReactNode => {
  const { t } = useTranslation();
  const under = busy && t('正在上传，还有{{n}}份', { n: rows.filter(({ state }) => state !== 'refused').length });
  const over =
    outcome &&
    [
      ...(outcome.done > 0 ? [t('已上传{{n}}份', { n: outcome.done })] : []),
      ...(outcome.failed > 0 ? [t('{{n}}份未能上传，原因写在文件名下', { n: outcome.failed })] : []),
    ].join('，');
  return (
    <Typography.Text type="secondary" role="status">
      {under || over}
    </Typography.Text>
  );
};

/** Whoever works by keys goes on at the button for more files when the row that they were in is gone. */
const useFocusKept = (rows: number): RefObject<HTMLButtonElement | null> => {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(rows);
  useEffect(() => {
    if (rows < before.current && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true });
    before.current = rows;
  }, [rows]);
  return button;
};

/** 上传附件: files are chosen or dropped, said something about, and sent. */
export const Uploading = ({ detail, uploads, indicators }: Props): ReactNode => {
  const { t } = useTranslation();
  const { rows, busy, add, send } = uploads;
  const pick = useFocusKept(rows.length);
  const fills = detail.allowedActions.some(({ action, allowed }) => action === 'saveDraft' && allowed);
  const ready = rows.filter(({ state }) => state === 'waiting' || state === 'failed');
  const most = {
    ends: acceptedEnds.join(' '),
    one: sizeInWords(attachmentLimits.fileBytes),
    n: attachmentLimits.files,
  };
  return (
    <Flex vertical gap="small" className="no-print">
      <Typography.Text type="secondary">
        {t('点“选择文件”，或把文件拖到这里，可以一次多份。可用 {{ends}}，每份不超过{{one}}，最多{{n}}份。', most)}
      </Typography.Text>
      {fills && (
        <Typography.Text type="secondary">
          {t('这里的文件作为附件保存，不会读进表格；要读进表格的 Word、Excel，请在“填报”页导入。')}
        </Typography.Text>
      )}
      {rows.length > 0 && (
        <ul className="papers" aria-label={t('待上传的文件')}>
          {rows.map((row) => (
            <UploadRow key={row.nth} row={row} kinds={detail.attachments.kinds} indicators={indicators} {...uploads} />
          ))}
        </ul>
      )}
      <Flex gap="small" wrap align="center">
        <Upload
          multiple
          accept={acceptedEnds.join(',')}
          showUploadList={false}
          beforeUpload={(file, all) => {
            if (file === all[0]) add(all);
            return false;
          }}
        >
          <Button ref={pick} icon={<FileAddOutlined />} disabled={busy}>
            {t('选择文件')}
          </Button>
        </Upload>
        {ready.length > 0 && (
          <Button type="primary" icon={<UploadOutlined />} loading={busy} onClick={() => void send(ready)}>
            {t('上传{{n}}份', { n: ready.length })}
          </Button>
        )}
        <Standing uploads={uploads} />
      </Flex>
    </Flex>
  );
};
