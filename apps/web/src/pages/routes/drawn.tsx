import { ArrowRightOutlined } from '@ant-design/icons';
import { Card, Flex, Tag, Typography } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Route, RouteNode } from '#domain/approval/route';
import { candidatesInWords, modeInWords, particulars } from '../../parts/in-route.ts';

const NodeCard = ({ node }: { node: RouteNode }): ReactNode => (
  <Card size="small" title={node.title} style={{ width: 200 }}>
    <div>{candidatesInWords(node.candidates)}</div>
    <Tag>{modeInWords(node.mode)}</Tag>
    {particulars(node).map((words) => (
      <div key={words}>
        <Typography.Text type="secondary">{words}</Typography.Text>
      </div>
    ))}
  </Card>
);

const Way = ({ title, from, nodes }: { title: string; from: string; nodes: readonly RouteNode[] }): ReactNode => (
  <section aria-label={title}>
    <Typography.Title level={5}>{title}</Typography.Title>
    <Flex gap="small" align="stretch" wrap className="way">
      <Tag>{from}</Tag>
      {nodes.map((node) => (
        <Fragment key={node.id}>
          <ArrowRightOutlined aria-hidden />
          <NodeCard node={node} />
        </Fragment>
      ))}
    </Flex>
  </section>
);

/** Both ways of a version, node after node. */
export const Drawn = ({ route }: { route: Route }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex vertical gap="middle">
      <Way title={t('目标审核')} from={t('绩效目标送审')} nodes={route.goal} />
      <Way title={t('自评审核')} from={t('绩效自评送审')} nodes={route.review} />
    </Flex>
  );
};
