import { Button, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#domain/answers/organisations';
import { organisationKinds } from '#domain/vocabulary';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { OrganisationSelect } from '../../parts/organisation-select.tsx';
import { DayInput } from '../../parts/day-input.tsx';

interface Entered {
  name: string;
  code: string;
  kind: string;
  parent: string;
  openedOn?: string;
  reason: string;
}

/** There is one root, and it is there from the beginning. */
const kinds = Object.entries(organisationKinds).filter(([kind]) => kind !== 'financeBureau');

/** A further unit below one that is there. */
export const NewOrganisation = ({ onClose }: { onClose(): void }): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const create = async ({ openedOn, ...unit }: Entered): Promise<void> => {
    const body = { ...unit, ...(openedOn && { openedOn }) };
    const made = await run(
      () => call<Organisation>('api/organisations', { method: 'POST', body }),
      t('已新设{{name}}', { name: unit.name }),
    );
    if (made) onClose();
  };
  const required = (message: string) => [{ required: true, message: t(message) }];
  return (
    <Modal open title={t('新设单位')} footer={null} onCancel={onClose}>
      {error !== undefined && <ProblemView error={error} />}
      <Form<Entered> layout="vertical" onFinish={(entered) => void create(entered)}>
        <Form.Item label={t('单位名称')} name="name" rules={required('请填写单位名称')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          label={t('编号')}
          name="code"
          extra={t('小写字母、数字和短横线，接在上级单位编号之后，以后不能更改')}
          rules={[
            {
              required: true,
              pattern: /^[a-z0-9][a-z0-9-]{0,39}$/u,
              message: t('编号由小写字母、数字和短横线组成，最多40位'),
            },
          ]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item label={t('类别')} name="kind" rules={required('请选择类别')}>
          <Select options={kinds.map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <Form.Item label={t('上级单位')} name="parent" rules={required('请选择上级单位')}>
          <OrganisationSelect />
        </Form.Item>
        <Form.Item label={t('启用日期')} name="openedOn" extra={t('此前不能向它下达任务；不填即可随时使用')}>
          <DayInput />
        </Form.Item>
        <Form.Item label={t('理由')} name="reason" rules={required('请写明理由')}>
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('新设单位')}
        </Button>
      </Form>
    </Modal>
  );
};
