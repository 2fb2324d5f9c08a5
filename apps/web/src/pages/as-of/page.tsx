import { useQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Form, Input, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asOf, type AskedMoment } from '../../api/as-of.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { Found } from './found.tsx';
import { DayInput } from '../../parts/day-input.tsx';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u;

const Answer = ({ asked }: { asked: AskedMoment }): ReactNode => {
  const { data, error, refetch } = useQuery(asOf(asked));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  return data ? <Found found={data} /> : <Skeleton active />;
};

/** 历史状况: what somebody could see and do at one moment, and why a task was theirs. */
const AsOfPage = (): ReactNode => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedMoment>();
  const ask = ({ evaluation, ...moment }: AskedMoment): void => {
    const id = uuid.exec(evaluation ?? '')?.[0];
    setAsked({ ...moment, ...(id && { evaluation: id }) });
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Flex vertical gap={12}>
      <Card title={<span data-tour="as-of">{t('历史状况')}</span>}>
        <p>
          {t(
            '按登记簿和办理记录还原某人在某一时刻的岗位、代理、可见范围和任务；可查本人，负责人、财政绩效科和审计管理员可查所辖人员。每次查阅都记入审计。',
          )}
        </p>
        <Form<AskedMoment> layout="vertical" onFinish={ask}>
          <Flex wrap className="fields">
            <Form.Item label={t('人员')} name="person" rules={required('请选择人员')} style={{ width: 280 }}>
              <PersonSelect />
            </Form.Item>
            <Form.Item
              label={t('时刻（北京时间）')}
              name="minute"
              rules={required('请选择时刻')}
              style={{ width: 240 }}
            >
              <DayInput type="datetime-local" />
            </Form.Item>
            <Form.Item
              label={t('评价（可不填）')}
              name="evaluation"
              extra={t('粘贴评价页面的网址或编号；不填即列出当时有任务的评价')}
              rules={[{ pattern: uuid, message: t('没有认出评价编号，请粘贴评价页面的网址') }]}
              style={{ width: 380, maxWidth: '100%' }}
            >
              <Input allowClear />
            </Form.Item>
          </Flex>
          <Button type="primary" htmlType="submit">
            {t('查阅')}
          </Button>
        </Form>
      </Card>
      {asked ? (
        <Answer asked={asked} />
      ) : (
        <Card>
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('选择人员和时刻后点“查阅”')} />
        </Card>
      )}
    </Flex>
  );
};

export default AsOfPage;
