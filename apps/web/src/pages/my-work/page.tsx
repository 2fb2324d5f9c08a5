import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Card, Empty, Flex, Input, Modal, Table, Tabs, Tag } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine, WorkList } from '#domain/answers/work';
import { call } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';
import { workOf } from '../../api/work.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { OpeningProgress } from '../../setup/opening-progress.tsx';
import { When } from '../../parts/when.tsx';

const lists: readonly [WorkList, string, string][] = [
  ['todo', '待办', '没有待办，一切都在路上'],
  ['done', '已办', '还没有办理过'],
  ['copied', '抄送', '没有抄送给您的评价'],
  ['mine', '我发起的', '还没有填报或送审过'],
];

interface BatchReceipt {
  id: string;
  done?: boolean;
  ok?: boolean;
  reason?: string;
  message?: string;
}

const matches = (line: WorkLine, words: string): boolean =>
  words === '' || `${line.unit} ${line.title} ${line.round} ${line.placeName}`.includes(words);

/** Approve many at once: one receipt each, and what fails says why. */
const useBatch = (): ((lines: readonly WorkLine[]) => Promise<void>) => {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  return async (lines) => {
    try {
      const answer = await call<{ receipts: BatchReceipt[] } | BatchReceipt[]>('api/evaluations/batch/approve', {
        method: 'POST',
        body: { items: lines.map(({ id, version }) => ({ id, version })), opinion: '同意' },
        key: crypto.randomUUID(),
      });
      const receipts = Array.isArray(answer) ? answer : answer.receipts;
      const failed = receipts.filter(({ done, ok }) => !(done ?? ok));
      modal.info({
        title: t('已同意{{done}}项，{{failed}}项未办理', {
          done: receipts.length - failed.length,
          failed: failed.length,
        }),
        content: (
          <ul>
            {failed.map(({ id, reason, message: words }) => (
              <li key={id}>
                {lines.find((line) => line.id === id)?.unit}：{reason ?? words}
              </li>
            ))}
          </ul>
        ),
      });
    } catch (error) {
      void message.error(asProblem(error).message);
    }
    await queries.invalidateQueries();
  };
};

const Lines = ({ list, empty }: { list: WorkList; empty: string }): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const approve = useBatch();
  const { data, error, isPending, refetch } = useQuery(workOf(list));
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [sure, setSure] = useState(false);
  const shown = useMemo(() => (data ?? []).filter((line) => matches(line, words)), [data, words]);
  const picked = shown.filter(({ id }) => chosen.includes(id));
  const mayApprove = ({ awaits, findings }: WorkLine): boolean =>
    awaits.some(({ kind }) => kind === 'task') && findings.red === 0;
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <Flex vertical gap="small">
      <Flex gap="small" wrap>
        <Input.Search
          allowClear
          style={{ maxWidth: 320 }}
          placeholder={t('单位、项目、环节')}
          aria-label={t('筛选')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        {list === 'todo' && (
          <Button disabled={picked.length === 0} onClick={() => setSure(true)}>
            {t('批量同意（{{n}}）', { n: picked.length })}
          </Button>
        )}
      </Flex>
      <Table<WorkLine>
        rowKey="id"
        size="small"
        loading={isPending}
        dataSource={shown}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(empty)} /> }}
        {...(list === 'todo' && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys as string[]),
            getCheckboxProps: (line) => ({
              disabled: !mayApprove(line),
              'aria-label': t('选择 {{unit}} {{title}}', { unit: line.unit, title: line.title }),
            }),
          },
        })}
        onRow={({ id }) => ({
          onDoubleClick: () => void navigate({ to: `/evaluations/${id}` as '/' }),
        })}
        columns={[
          {
            title: t('期限'),
            width: 150,
            render: (_, { light, due }) => <LightMark light={light} words={due ?? t('无期限')} />,
          },
          {
            title: t('事项'),
            render: (_, { id, awaits, placeName }) => (
              <Link to={`/evaluations/${id}` as '/'}>{awaits[0]?.what ?? placeName}</Link>
            ),
          },
          { title: t('单位'), dataIndex: 'unit' },
          { title: t('项目'), dataIndex: 'title' },
          { title: t('年度'), dataIndex: 'fiscalYear', align: 'right' },
          {
            title: t('为什么是我'),
            render: (_, { awaits, placeName }) => awaits.map(({ why }) => why).join('、') || placeName,
          },
          {
            title: t('问题'),
            render: (_, { findings: { red, yellow } }) => (
              <>
                {red > 0 && <Tag color="error">{t('红 {{red}}', { red })}</Tag>}
                {yellow > 0 && <Tag color="warning">{t('黄 {{yellow}}', { yellow })}</Tag>}
              </>
            ),
          },
          { title: t('核算得分'), dataIndex: 'computed', align: 'right' },
          { title: t('最近变动'), dataIndex: 'since', render: (at: string) => <When at={at} /> },
        ]}
      />
      <Modal
        open={sure}
        title={t('批量同意{{n}}项', { n: picked.length })}
        okText={t('确认同意')}
        cancelText={t('取消')}
        onCancel={() => setSure(false)}
        onOk={async () => {
          setSure(false);
          setChosen([]);
          await approve(picked);
        }}
      >
        <ul>
          {picked.map(({ id, unit, title }) => (
            <li key={id}>
              {unit}：{title}
            </li>
          ))}
        </ul>
      </Modal>
    </Flex>
  );
};

/** 我的工作: what awaits me and why, what I have done, what I was told of, what I have filed. */
const Work = (): ReactNode => {
  const { t } = useTranslation();
  const { data = [] } = useQuery(workOf('todo'));
  return (
    <>
      <OpeningProgress />
      <Card data-tour="work">
        <Tabs
          items={lists.map(([key, title, empty]) => ({
            key,
            label: key === 'todo' ? `${t(title)}（${data.length}）` : t(title),
            children: <Lines list={key} empty={empty} />,
          }))}
        />
      </Card>
    </>
  );
};

export default Work;
