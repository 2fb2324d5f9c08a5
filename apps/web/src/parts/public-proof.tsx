import { App, Button, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicPage } from '#domain/answers/published';
import { download } from '../api/call.ts';
import { asProblem } from '../api/problem.ts';

const kinds = ['docx', 'xlsx', 'pdf', 'json'] as const;

const Hash = ({ title, value, how }: { title: string; value: string; how: string }): ReactNode => (
  <div className="proved">
    <b>{title}</b>
    <Typography.Text code copyable className="hash">
      {value}
    </Typography.Text>
    <Typography.Text type="secondary">{how}</Typography.Text>
  </div>
);

/** The published table to take along, and how anybody can see that it is the same. */
export const PublicProof = ({ page }: { page: PublicPage }): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const name = `${page.unit}-${page.title}`;
  const get = (kind: string): void =>
    void download(`api/public/evaluations/${page.id}/file?to=${kind}`, `${name}.${kind}`).catch((error: unknown) =>
      message.error(asProblem(error).message),
    );
  return (
    <Flex vertical gap="small" className="proofs">
      <Flex gap="small" wrap align="center" className="no-print">
        <span>{t('下载公开的表格')}</span>
        {kinds.map((kind) => (
          <Button
            key={kind}
            aria-label={t('下载公开的表格（{{kind}}）', { kind: kind.toUpperCase() })}
            onClick={() => get(kind)}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
        <Button onClick={() => window.print()}>{t('打印')}</Button>
      </Flex>
      <Hash
        title={t('公开表格校验码（SHA-256）')}
        value={page.formSha256}
        how={t(
          '下载 JSON 格式的表格，执行 sha256sum 文件名（Windows 执行 certutil -hashfile 文件名 SHA256），结果相同即未被改动。',
        )}
      />
      {page.archiveSha256 && (
        <Hash
          title={t('归档包校验码（SHA-256）')}
          value={page.archiveSha256}
          how={t(
            '归档包含内部资料，由档案管理部门保存，不在网上提供；取得副本后执行 jicheng verify 归档包.zip，并与此码比对。',
          )}
        />
      )}
    </Flex>
  );
};
