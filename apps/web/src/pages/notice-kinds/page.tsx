import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Grid, Input, Select, Table, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplementedLine } from '#domain/answers/notices';
import { noticeKinds, type NoticeKind } from '#domain/channels/kinds';
import type { NoticeExample } from '#domain/notices/catalogue';
import { noticeLines } from '../../api/notice-kinds.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { clock } from '../../parts/when.tsx';
import { useMe } from '../../session/session.tsx';
import { SupplementForm } from './supplement-form.tsx';

const Examples = ({ examples }: { examples: readonly NoticeExample[] }): ReactNode => {
  const { t } = useTranslation();
  return examples.map(({ to, kindTitle, urgent, text }) => (
    <div key={`${to} ${text}`} className="notice-example">
      <strong>{to}</strong> <Tag>{t(kindTitle)}</Tag>
      {urgent && <Tag color="error">{t('【急】')}</Tag>}
      <div>{text}</div>
    </div>
  ));
};

const Added = ({ supplement }: Pick<SupplementedLine, 'supplement'>): ReactNode => {
  const { t } = useTranslation();
  if (!supplement) return '—';
  const day = clock.format(new Date(supplement.at));
  return (
    <span className="long-name">
      {supplement.text}
      <br />
      <small>{t('{{by}}，{{day}}', { by: supplement.by, day })}</small>
    </span>
  );
};

/** A telephone has no room for columns: what happened and what the bureau adds stand with the examples. */
const wide = ['md' as const];

const Told = ({ line: { title, examples, supplement } }: { line: SupplementedLine }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Title level={5} className="narrow-only">
        {t(title)}
      </Typography.Title>
      <Examples examples={examples} />
      {supplement && (
        <div className="narrow-only">
          {t('补充说明')}：<Added supplement={supplement} />
        </div>
      )}
    </>
  );
};

const saying = ({ title, examples }: SupplementedLine): string =>
  [title, ...examples.flatMap(({ to, text }) => [to, text])].join(' ');

/** 消息模板: what the house tells whom by itself, and what the bureau adds to it. */
const NoticeKinds = (): ReactNode => {
  const { t } = useTranslation();
  const screen = Grid.useBreakpoint();
  const mayWrite = useMe().roles.some(({ code }) => code === 'performanceOffice');
  const { data, error, isPending, refetch } = useQuery(noticeLines);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<NoticeKind>();
  const [chosen, setChosen] = useState<SupplementedLine>();
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  const shown = (data ?? []).filter(
    (line) => saying(line).includes(words) && (!kind || line.examples.some((one) => one.kind === kind)),
  );
  return (
    <Card title={t('消息模板')}>
      <Flex vertical gap="small">
        <span>
          {t(
            '以下消息由系统按事件自动发出：站内消息必达；本人已登记邮箱且未关闭该种类的另发邮件；登记了该种类的消息出口一并投递。',
          )}
        </span>
        <Flex gap="small" wrap className="choices">
          <Input
            allowClear
            style={{ maxWidth: 240 }}
            aria-label={t('查找消息')}
            placeholder={t('事件或内容')}
            onChange={({ target }) => setWords(target.value.trim())}
          />
          <Select<NoticeKind>
            allowClear
            style={{ minWidth: 160 }}
            aria-label={t('消息种类')}
            placeholder={t('全部种类')}
            onChange={setKind}
            options={(Object.keys(noticeKinds) as NoticeKind[]).map((value) => ({
              value,
              label: t(noticeKinds[value]),
            }))}
          />
        </Flex>
        <Table<SupplementedLine>
          rowKey="subject"
          size="small"
          loading={isPending}
          dataSource={shown}
          scroll={screen.md ? { x: 720 } : {}}
          pagination={false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有符合条件的消息')} /> }}
          columns={[
            {
              title: t('何事'),
              dataIndex: 'title',
              width: 110,
              responsive: wide,
              render: (title: string) => t(title),
            },
            { title: t('告知何人和内容示例'), render: (_, line) => <Told line={line} /> },
            {
              title: t('补充说明'),
              width: 220,
              responsive: wide,
              render: (_, line) => <Added supplement={line.supplement} />,
            },
            ...(mayWrite
              ? [
                  {
                    title: t('办理'),
                    width: 80,
                    render: (_: unknown, line: SupplementedLine) => (
                      <Button
                        size="small"
                        aria-label={t('补充说明：{{title}}', { title: line.title })}
                        onClick={() => setChosen(line)}
                      >
                        {t('设定')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {chosen && <SupplementForm line={chosen} onClose={() => setChosen(undefined)} />}
      </Flex>
    </Card>
  );
};

export default NoticeKinds;
