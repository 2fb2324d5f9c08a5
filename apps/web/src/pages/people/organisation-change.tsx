import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequences, OrganisationStanding } from '#domain/answers/organisations';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import type { Change } from './organisation-changes.ts';
import { OrganisationSelect } from '../../parts/organisation-select.tsx';
import { DayInput } from '../../parts/day-input.tsx';

interface Props {
  unit: OrganisationStanding;
  change: Change;
  onClose(): void;
}

const fields = {
  name: <Input maxLength={60} />,
  parent: <OrganisationSelect />,
  closedOn: <DayInput />,
};

/** One change of one unit: what it brings about, or why it cannot be, is said before it is done. */
export const OrganisationChange = ({ unit, change, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const [form] = Form.useForm<Record<string, string>>();
  const { run, busy, error } = useDoing();
  const [seen, setSeen] = useState<Consequences>();
  const { label, asks, settled } = change;
  const send = <T,>(path: string, method: 'POST' | 'PATCH', done?: string): Promise<T | undefined> => {
    const body = { ...form.getFieldsValue(), ...settled };
    return run(() => call<T>(`api/organisations/${unit.id}${path}`, { method, body }), done);
  };
  const preview = async (): Promise<void> => setSeen(await send<Consequences>('/preview', 'POST'));
  const apply = async (): Promise<void> => {
    if (await send('', 'PATCH', t('已办理：{{what}}', { what: t(label) }))) onClose();
  };
  return (
    <Modal open title={`${t(label)}：${unit.name}`} footer={null} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        onValuesChange={() => setSeen(undefined)}
        onFinish={() => void (seen ? apply() : preview())}
      >
        {asks && (
          <Form.Item
            label={t(asks.label)}
            name={asks.name}
            initialValue={asks.name === 'name' ? unit.name : undefined}
            rules={[{ required: true, message: t(asks.missing) }]}
          >
            {fields[asks.name]}
          </Form.Item>
        )}
        <Form.Item label={t('理由')} name="reason" rules={[{ required: true, message: t('请写明理由') }]}>
          <Input maxLength={500} />
        </Form.Item>
        {error !== undefined && <ProblemView error={error} />}
        {seen && (
          <Alert
            type="warning"
            role="status"
            title={t('预览：尚未变更')}
            description={
              <ul>
                {change.says(seen, t).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            }
          />
        )}
        <Button type={seen ? 'primary' : 'default'} htmlType="submit" loading={busy} style={{ marginTop: 12 }}>
          {seen ? t('确认{{label}}', { label: t(label) }) : t('预览后果')}
        </Button>
      </Form>
    </Modal>
  );
};
