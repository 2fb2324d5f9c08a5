import { useQuery } from '@tanstack/react-query';
import { Button, Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#domain/answers/organisations';
import { schemes } from '#domain/scoring/schemes';
import { dueStages, evalScopes } from '#domain/vocabulary';
import type { DispatchOrder, DispatchTask } from '../../api/rounds.ts';
import { routeList } from '../../api/routes.ts';
import { UnitTree } from './unit-tree.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { useRouteWords } from '../../parts/use-route-words.ts';

export interface Entered extends Omit<DispatchTask, 'unitId'> {
  round: string;
  fiscalYear: number;
  units: string[];
}

/** The same task for every unit; a date that was left empty is none. */
export const orderOf = ({ round, fiscalYear, units, deadlines, ...task }: Entered): DispatchOrder => {
  const given = Object.fromEntries(Object.entries(deadlines).filter(([, date]) => date));
  return { round, fiscalYear, tasks: units.map((unitId) => ({ unitId, ...task, deadlines: given })) };
};

const titles = Object.entries(evalScopes).map(([value, label]) => ({ value, label }));
const scales = Object.values(schemes).map(({ id, title }) => ({ value: id, label: title }));

const useRoutes = (): { value: string; label: string }[] => {
  const { data = [] } = useQuery(routeList);
  const words = useRouteWords();
  return data.filter(({ current }) => current).map(({ id, name }) => ({ value: name, label: words(id) }));
};

const usual = (year: number): Partial<Entered> => ({
  fiscalYear: year,
  round: `${year}年度部门预算绩效管理`,
  title: `${year}年度部门整体支出绩效自评`,
  evalScope: 'DEPARTMENT',
  scheme: 'MOF-2020',
  route: 'standard',
});

interface Props {
  all: readonly Organisation[];
  busy: boolean;
  onPreview(entered: Entered): void;
  onChange(): void;
}

/** What the task is, for whom, under which rules, by when. */
export const OrderForm = ({ all, busy, onPreview, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const routes = useRoutes();
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Form<Entered>
      layout="vertical"
      initialValues={usual(new Date().getFullYear())}
      onValuesChange={onChange}
      onFinish={onPreview}
    >
      <Row gutter={24}>
        <Col xs={24} lg={12}>
          <Form.Item label={t('下达批次')} name="round" rules={required('请填写下达批次')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item label={t('预算年度')} name="fiscalYear" rules={required('请填写预算年度')}>
            <InputNumber min={2000} max={2100} precision={0} />
          </Form.Item>
          <Form.Item label={t('任务名称')} name="title" rules={required('请填写任务名称')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item label={t('评价范围')} name="evalScope">
            <Select options={titles} />
          </Form.Item>
          <Form.Item label={t('评分办法')} name="scheme">
            <Select options={scales} />
          </Form.Item>
          <Form.Item label={t('审核流程')} name="route">
            <Select options={routes} />
          </Form.Item>
          {Object.entries(dueStages).map(([stage, title]) => (
            <Form.Item
              key={stage}
              label={t('{{title}}期限', { title })}
              name={['deadlines', stage]}
              rules={stage === 'monitoring' ? [] : required('请选择期限')}
              {...(stage === 'monitoring' && { extra: t('不要求监控的可以不填') })}
            >
              <DayInput style={{ maxWidth: 200 }} />
            </Form.Item>
          ))}
        </Col>
        <Col xs={24} lg={12}>
          <Form.Item label={t('下达单位')} name="units" rules={required('请勾选下达单位')}>
            <UnitTree all={all} />
          </Form.Item>
        </Col>
      </Row>
      <Button data-tour="order-preview" type="primary" htmlType="submit" loading={busy}>
        {t('预览下达结果')}
      </Button>
    </Form>
  );
};
