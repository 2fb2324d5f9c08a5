import { DeleteOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Progress, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentKind } from '#domain/attachments/kinds';
import { attachmentLimits } from '#domain/attachments/limits';
import { attachmentKinds } from '#domain/vocabulary';
import { asProblem } from '../../../api/problem.ts';
import { sizeInWords } from '../../../parts/size-in-words.ts';
import type { IndicatorChoice } from './use-indicators.ts';
import type { Upload, Uploads, Words } from './use-uploads.ts';

interface Props extends Pick<Uploads, 'busy' | 'change' | 'remove' | 'send'> {
  row: Upload;
  kinds: readonly AttachmentKind[];
  indicators: readonly IndicatorChoice[];
}

/** What is said about a file before it goes out. */
const About = ({ row, kinds, indicators, change, busy }: Omit<Props, 'remove' | 'send'>): ReactNode => {
  const { t } = useTranslation();
  const name = row.file.name;
  const put = (words: Partial<Words>): void => change(row.nth, words);
  return (
    <Flex gap="small" wrap>
      <Select<AttachmentKind>
        className="paper-kind"
        aria-label={t('“{{name}}”的类别', { name })}
        disabled={busy}
        value={row.kind}
        options={(kinds.length > 0 ? kinds : [row.kind]).map((value) => ({ value, label: attachmentKinds[value] }))}
        onChange={(kind) => put({ kind })}
      />
      {indicators.length > 0 && (
        <Select<string>
          className="paper-where"
          aria-label={t('“{{name}}”佐证的指标', { name })}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={busy}
          placeholder={t('佐证的指标（可不选）')}
          {...(row.where !== undefined && { value: row.where })}
          options={[...indicators]}
          onChange={(where?: string) =>
            put({ where, beside: indicators.find(({ value }) => value === where)?.name || undefined })
          }
        />
      )}
      <Input
        className="paper-note"
        aria-label={t('“{{name}}”的说明', { name })}
        placeholder={t('说明（可不填）')}
        maxLength={attachmentLimits.words}
        disabled={busy}
        value={row.note}
        onChange={({ target }) => put({ note: target.value })}
      />
    </Flex>
  );
};

const Trouble = ({ row, busy, send }: Pick<Props, 'row' | 'busy' | 'send'>): ReactNode => {
  const { t } = useTranslation();
  const { status, code, message, next } = asProblem(row.error);
  const title = status === 0 && code === 'away' ? t('暂时连不上服务器，文件仍在这里，稍后请点“重试”') : message;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={title}
      description={next}
      action={
        row.state === 'failed' && (
          <Button size="small" disabled={busy} onClick={() => void send([row])}>
            {t('重试')}
          </Button>
        )
      }
    />
  );
};

/** One file that was chosen: what it is, how far it has come, what became of it. */
export const UploadRow = (props: Props): ReactNode => {
  const { t } = useTranslation();
  const { row, busy, remove } = props;
  const { name, size } = row.file;
  return (
    <li className="paper">
      <div className="paper-about">
        <div>
          <b>{name}</b> <Typography.Text type="secondary">{sizeInWords(size)}</Typography.Text>
        </div>
        {row.state !== 'refused' && <About {...props} />}
        {row.state === 'sending' && (
          <Progress percent={row.sent} size="small" aria-label={t('“{{name}}”的上传进度', { name })} />
        )}
        {row.error !== undefined && <Trouble {...props} />}
      </div>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('不上传“{{name}}”', { name })}
        disabled={busy}
        onClick={() => remove(row.nth)}
      />
    </li>
  );
};
