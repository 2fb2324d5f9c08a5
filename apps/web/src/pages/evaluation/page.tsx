import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Card, Empty, Flex, Skeleton, Tabs, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { isLive } from '#domain/attachments/attachment';
import type { ActionName } from '#domain/evaluation/actions';
import type { FormKey } from '#domain/evaluation/state';
import { ActionBar } from '../../actions/action-bar.tsx';
import { detailOf, historyOf } from '../../api/evaluation.ts';
import { ClipsContext } from '../../form/clip.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { ScoreTree } from '../../parts/score-tree.tsx';
import { ThreeScores } from '../../parts/three-scores.tsx';
import './evaluation.css';
import { Disclosure } from './disclosure.tsx';
import { Amend } from './amend.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { useClips } from './attachments/use-clips.ts';
import { Exports } from './exports.tsx';
import { Filling, OneForm } from './forms.tsx';
import { Monitoring } from './monitoring.tsx';
import { NextOne } from './next-one.tsx';
import { printSheet } from './print-sheet.ts';
import { Review } from './review.tsx';
import { StageBar } from './stage-bar.tsx';
import { Due, Standing } from './standing.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';
import { useReturnDraft } from './use-return-draft.ts';
import { Versions } from './versions.tsx';

const formNames: Record<FormKey, string> = {
  selfEvaluation: '自评表',
  goal: '目标申报表',
  approvedGoal: '批复的绩效目标',
  adjustment: '申请调整的目标',
  public: '公开件',
};

const formOrder = ['selfEvaluation', 'goal', 'approvedGoal', 'adjustment', 'public'] as const;

/** What only whoever has a task of the case may do. */
const reviewing: readonly ActionName[] = ['approve', 'disagree', 'returnForRevision', 'giveScore', 'answerDelegation'];

const Whole = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const { data: history = [] } = useQuery(historyOf(detail.id));
  const mayFill = detail.allowedActions.some(({ action, allowed }) => action === 'saveDraft' && allowed);
  const mayAmend = detail.allowedActions.some(({ action, allowed }) => action === 'amendForm' && allowed);
  const mayReview = detail.allowedActions.some(({ action, allowed }) => allowed && reviewing.includes(action));
  const [tab, setTab] = useState<string>();
  const returning = useReturnDraft(detail);
  const { clips, toPlace } = useClips(detail, setTab);
  const papers = detail.attachments.items.filter(isLive).length;
  const shown = detail.forms.filter(
    (name) => !(mayFill && name === (detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation')),
  );
  const print = (): void => {
    const sheet = mayFill ? 'fill' : (formOrder.find((name) => shown.includes(name)) ?? 'review');
    printSheet(
      () => setTab(sheet),
      () => setTab('files'),
    );
  };
  const items = [
    ...(mayReview
      ? [
          {
            key: 'review',
            label: t('核阅'),
            children: <Review detail={detail} items={returning.draft.items} onItems={returning.setItems} />,
          },
        ]
      : []),
    ...(mayAmend ? [{ key: 'amend', label: t('审核修改'), children: <Amend detail={detail} /> }] : []),
    ...(mayFill ? [{ key: 'fill', label: t('填报'), children: <Filling detail={detail} /> }] : []),
    ...(detail.place.startsWith('publication.') || (detail.place === 'archived' && detail.outcome === 'published')
      ? [{ key: 'disclosure', label: t('公开预览'), children: <Disclosure detail={detail} /> }]
      : []),
    ...formOrder
      .filter((name) => shown.includes(name))
      .map((name) => ({ key: name, label: t(formNames[name]), children: <OneForm detail={detail} name={name} /> })),
    ...(detail.scores
      ? [{ key: 'score', label: t('得分明细'), children: <ScoreTree sheet={detail.scores.sheet} /> }]
      : []),
    {
      key: 'attachments',
      label: papers > 0 ? t('附件（{{n}}）', { n: papers }) : t('附件'),
      children: <Attachments detail={detail} onPlace={toPlace} />,
    },
    { key: 'tasks', label: t('审核'), children: <Tasks detail={detail} /> },
    ...(detail.monitoring.length > 0
      ? [{ key: 'monitoring', label: t('运行监控'), children: <Monitoring detail={detail} /> }]
      : []),
    ...(detail.forms.length > 0
      ? [{ key: 'versions', label: t('版本比较'), children: <Versions id={detail.id} history={history} /> }]
      : []),
    { key: 'history', label: t('全过程'), children: <Timeline history={history} /> },
    {
      key: 'files',
      label: t('导出与归档'),
      children: <Exports detail={detail} onPrint={print} />,
    },
  ];
  return (
    <Flex vertical gap="middle">
      <Card size="small" className="no-print">
        <Typography.Title level={4} style={{ marginTop: 0 }}>
          {detail.unit.name}：{detail.title}
        </Typography.Title>
        <Flex gap="small" wrap align="center" style={{ marginBottom: 12 }}>
          <Tag color="processing">{detail.placeName}</Tag>
          <span>
            {detail.round} · {t('{{year}}年度', { year: detail.fiscalYear })}
          </span>
          <Due deadlines={detail.deadlines} dueDates={detail.dueDates} />
        </Flex>
        <Standing detail={detail} />
        <StageBar place={detail.place} pendingNode={detail.pendingNode} history={history} />
        <Flex justify="space-between" align="end" wrap gap="middle" style={{ marginTop: 12 }}>
          {detail.scores && (
            <ThreeScores
              stated={detail.scores.sheet.total.stated}
              computed={detail.scores.sheet.total.computed}
              reviewer={detail.scores.reviewer}
              grade={detail.scores.reviewerGrade ?? detail.scores.sheet.grade.computed}
            />
          )}
          <Flex gap="small" wrap className="acts">
            {!mayFill && (
              <ActionBar
                detail={detail}
                initial={{ returnForRevision: returning.draft }}
                onTyped={returning.onTyped}
                onDone={returning.forget}
              />
            )}
            <NextOne id={detail.id} />
          </Flex>
        </Flex>
      </Card>
      <ClipsContext value={clips}>
        <Tabs
          activeKey={items.find(({ key }) => key === tab)?.key ?? items[0]?.key ?? ''}
          onChange={setTab}
          items={items}
          destroyOnHidden={false}
        />
      </ClipsContext>
    </Flex>
  );
};

const Evaluation = (): ReactNode => {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, isPending, refetch } = useQuery(detailOf(id));
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (isPending) return <Skeleton active />;
  return data ? <Whole key={id} detail={data} /> : <Empty description={t('没有这个评价')} />;
};

export default Evaluation;
