import { App, Button, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { download } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';

/** Each kind of file, and what people take it for. */
const kinds = {
  docx: '可编辑的正式表格，用于行文、会签',
  xlsx: '可计算的表格，用于核对和汇总',
  pdf: '版式固定的正式表格，用于报送、打印和存查',
  json: '机器可读的数据，用于导入其他系统',
} as const;

interface OneProps {
  act: ReactNode;
  words: string;
}

const One = ({ act, words }: OneProps): ReactNode => (
  <Flex gap={12} align="center">
    {act}
    <Typography.Text type="secondary">{words}</Typography.Text>
  </Flex>
);

/** The official tables as files, and the archive; each says what it is for. */
export const Exports = ({ detail, onPrint }: { detail: Detail; onPrint(this: void): void }): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const get = (path: string, name: string): void =>
    void download(path, name).catch((error: unknown) => void message.error(asProblem(error).message));
  const name = `${detail.unit.name}-${detail.title}`;
  const key = detail.forms.includes('selfEvaluation') ? 'selfEvaluation' : 'goal';
  const archive = (
    <Button type="primary" onClick={() => get(`api/evaluations/${detail.id}/archive`, `${name}.zip`)}>
      {t('下载归档包')}
    </Button>
  );
  return (
    <Card size="small">
      <Flex vertical gap="small">
        {detail.archive ? (
          <One
            act={archive}
            words={t('全部表格、附件、审核意见和全过程记录，可离线校验是否被改动，用于移交档案室和备查')}
          />
        ) : (
          <Typography.Text type="secondary">
            {detail.place === 'archived' ? t('归档包正在生成，稍后可在这里下载') : t('归档后可在这里下载归档包')}
          </Typography.Text>
        )}
        {detail.forms.length > 0 && (
          <>
            {Object.entries(kinds).map(([kind, words]) => (
              <One
                key={kind}
                act={
                  <Button
                    className="file-kind"
                    onClick={() => get(`api/evaluations/${detail.id}/forms/${key}/file?to=${kind}`, `${name}.${kind}`)}
                  >
                    {t('导出 {{kind}}', { kind: kind.toUpperCase() })}
                  </Button>
                }
                words={t(words)}
              />
            ))}
            <One
              act={
                <Button className="file-kind" onClick={onPrint}>
                  {t('打印')}
                </Button>
              }
              words={t('按正式表格的版式打印，A4横向')}
            />
          </>
        )}
      </Flex>
    </Card>
  );
};
