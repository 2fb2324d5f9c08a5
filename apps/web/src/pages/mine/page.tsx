import { useQuery } from '@tanstack/react-query';
import { Card, Col, Flex, Row, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeSettings } from '../../api/inbox.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { ChangePassword } from '../../session/change-password.tsx';
import { CalendarFeed } from './calendar-feed.tsx';
import { Mailbox } from './mailbox.tsx';
import { PreferencesForm } from './preferences.tsx';

/** 消息与口令: how I am told, and the key to my account. */
const Mine = (): ReactNode => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(noticeSettings);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <Row gutter={[12, 12]}>
      <Col xs={24} lg={12}>
        <Card title={t('消息设置')}>
          <PreferencesForm settings={data} />
        </Card>
      </Col>
      <Col xs={24} lg={12}>
        <Flex vertical gap={12}>
          <Card title={t('邮箱')}>
            <Mailbox settings={data} />
          </Card>
          <Card title={t('日历订阅')}>
            <CalendarFeed open={data.calendar} />
          </Card>
          <Card title={t('修改口令')}>
            <ChangePassword />
          </Card>
        </Flex>
      </Col>
    </Row>
  );
};

export default Mine;
