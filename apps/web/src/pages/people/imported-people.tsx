import { DownloadOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Statistic, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedPerson, PeopleReceipt } from '#domain/answers/people';
import { offerPasswords } from './first-passwords.ts';

const outcomes = {
  created: ['success', '已新增'],
  known: ['default', '账号已存在'],
  refused: ['error', '不能导入'],
} as const;

/** What became, or would become, of each row: what is refused stands first. */
export const ImportedPeople = ({ receipt: { preview, lines, ...counts } }: { receipt: PeopleReceipt }): ReactNode => {
  const { t } = useTranslation();
  const worded = (outcome: ImportedPerson['outcome']): string =>
    preview && outcome === 'created' ? t('将新增') : t(outcomes[outcome][1]);
  const shown = lines.toSorted((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'));
  return (
    <Flex vertical gap="small">
      <Flex gap="large" wrap align="end">
        {(['created', 'known', 'refused'] as const).map((outcome) => (
          <Statistic key={outcome} title={worded(outcome)} value={counts[outcome]} />
        ))}
        {!preview && counts.created > 0 && (
          <Button icon={<DownloadOutlined />} onClick={() => offerPasswords(lines)}>
            {t('下载初始口令表')}
          </Button>
        )}
      </Flex>
      <Table<ImportedPerson>
        rowKey="row"
        size="small"
        dataSource={shown}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('名单中没有人员，请在表头下填写后重新选择')} />
          ),
        }}
        columns={[
          { title: t('行号'), dataIndex: 'row', align: 'right' },
          {
            title: t('结果'),
            render: (_, { outcome }) => <Tag color={outcomes[outcome][0]}>{worded(outcome)}</Tag>,
          },
          { title: t('姓名'), dataIndex: 'name', render: (name: string) => <span className="long-name">{name}</span> },
          { title: t('账号'), dataIndex: 'login' },
          { title: t('原因'), dataIndex: 'why', render: (why?: string) => <span className="long-name">{why}</span> },
          ...(preview
            ? []
            : [
                {
                  title: t('初始口令（只显示这一次）'),
                  render: (_: unknown, { initialPassword }: ImportedPerson) =>
                    initialPassword && <Typography.Text code>{initialPassword}</Typography.Text>,
                },
              ]),
        ]}
      />
    </Flex>
  );
};
