import { App, Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { download } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';

const kinds = ['docx', 'xlsx', 'pdf', 'json'] as const;

/** The official tables as files, and the archive. */
export const Exports = ({ detail, onPrint }: { detail: Detail; onPrint(this: void): void }): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const get = (path: string, name: string): void =>
    void download(path, name).catch((error: unknown) => void message.error(asProblem(error).message));
  const name = `${detail.unit.name}-${detail.title}`;
  const key = detail.forms.includes('selfEvaluation') ? 'selfEvaluation' : 'goal';
  return (
    <Flex gap="small" wrap>
      {detail.forms.length > 0 &&
        kinds.map((kind) => (
          <Button
            key={kind}
            onClick={() => get(`api/evaluations/${detail.id}/forms/${key}/file?to=${kind}`, `${name}.${kind}`)}
          >
            {t('导出 {{kind}}', { kind: kind.toUpperCase() })}
          </Button>
        ))}
      {detail.forms.length > 0 && <Button onClick={onPrint}>{t('打印')}</Button>}
      {detail.archive && (
        <Button type="primary" onClick={() => get(`api/evaluations/${detail.id}/archive`, `${name}.zip`)}>
          {t('下载归档包')}
        </Button>
      )}
    </Flex>
  );
};
