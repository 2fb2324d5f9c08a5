import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import type { FC, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague, Detail } from '#domain/answers/evaluation';
import type { ActionName } from '#domain/evaluation/actions';
import { colleaguesOf } from '../api/evaluation.ts';

export interface PickerProps {
  detail: Detail;
  name: string;
  label: string;
  required: boolean;
}

/** By the name of the field. */
export type Pickers = Readonly<Record<string, FC<PickerProps>>>;

const optionOf = ({ id, name, posts, refusal }: Colleague, taking: boolean) => ({
  value: id,
  label: `${name}（${posts.join('、')}）`,
  disabled: taking && refusal !== undefined,
  reason: taking ? refusal : undefined,
});

interface PeopleProps extends PickerProps {
  many: boolean;
  /** They are to take a task, not only to hear of the case. */
  taking: boolean;
}

const People = ({ detail, name, label, required, many, taking }: PeopleProps): ReactNode => {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(colleaguesOf(detail.id));
  const options = (data ?? [])
    .map((one) => optionOf(one, taking))
    .toSorted((a, b) => Number(a.disabled) - Number(b.disabled));
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: t('请选择{{label}}', { label }) }]}>
      <Select
        {...(many && { mode: 'multiple' as const })}
        showSearch={{ optionFilterProp: 'label' }}
        loading={isPending}
        options={options}
        placeholder={t('按姓名或岗位查找')}
        notFoundContent={t('没有可选的人员')}
        optionRender={({ label: shown, data: { reason } }) => (
          <span>
            {shown}
            {reason && <small className="reason">{reason}</small>}
          </span>
        )}
      />
    </Form.Item>
  );
};

const Taker: FC<PickerProps> = (props) => <People {...props} many={false} taking />;
const Takers: FC<PickerProps> = (props) => <People {...props} many taking />;
const Told: FC<PickerProps> = (props) => <People {...props} many taking={false} />;

/** Statuses of a task that is still somebody's duty. */
const open = ['WAITING', 'PENDING', 'CLAIMED', 'DELEGATED'];

/** Which of the open tasks is meant: asked only where there is a choice. */
const OpenTask: FC<PickerProps> = ({ detail, name, label, required }) => {
  const { t } = useTranslation();
  const tasks = detail.tasks.filter(({ status }) => open.includes(status));
  if (tasks.length < 2 && !required) return null;
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: t('请选择{{label}}', { label }) }]}>
      <Select
        allowClear
        placeholder={t('请选择')}
        options={tasks.map(({ id, title, holder, statusWords, kind }) => ({
          value: id,
          label: [title, kind, holder?.name, statusWords].filter(Boolean).join(' · '),
        }))}
      />
    </Form.Item>
  );
};

/** One's own task: the house finds it. */
const Unasked: FC<PickerProps> = () => null;

const RouteNode: FC<PickerProps> = ({ detail, name, label, required }) => {
  const { t } = useTranslation();
  const nodes = (detail.node?.route ?? []).filter(({ id }) => id !== detail.node?.id);
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: t('请选择{{label}}', { label }) }]}>
      <Select placeholder={t('请选择')} options={nodes.map(({ id, title }) => ({ value: id, label: title }))} />
    </Form.Item>
  );
};

/** The signature is the hash of what was read: it is given by saying so, and holds for this version only. */
const Signature: FC<PickerProps> = ({ detail: { seal }, name }) => {
  const { t } = useTranslation();
  if (!seal) return null;
  return (
    <Form.Item
      name={name}
      valuePropName="checked"
      getValueProps={(value: unknown) => ({ checked: value !== undefined && value !== '' })}
      getValueFromEvent={({ target }: { target: { checked: boolean } }) => (target.checked ? seal : '')}
      rules={[{ required: true, message: t('本节点须签名后才能同意') }]}
      extra={<span className="hash">SHA-256 {seal.slice(0, 16)}……</span>}
    >
      <Checkbox>{t('本人已核对这一版表格，并对其签名')}</Checkbox>
    </Form.Item>
  );
};

/** Actions that ask for people, tasks, nodes or a signature of this very case. A new one is a line. */
export const pickers: Partial<Record<ActionName, Pickers>> = {
  approve: { task: Unasked, signature: Signature },
  disagree: { task: Unasked },
  reject: { task: Unasked },
  urge: { tasks: Unasked, batch: Unasked },
  returnForRevision: { task: Unasked },
  claim: { task: Unasked },
  unclaim: { task: Unasked },
  transfer: { to: Taker, task: Unasked },
  delegate: { to: Taker, task: Unasked },
  answerDelegation: { task: Unasked },
  addSigners: { signers: Takers, task: Unasked },
  removeSigner: { task: OpenTask },
  reassign: { to: Taker, task: OpenTask },
  copyTo: { to: Told },
  remark: { mentions: Told },
  jump: { to: RouteNode },
};
