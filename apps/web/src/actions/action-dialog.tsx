import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Modal } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { ActionName } from '#domain/evaluation/actions';
import type { AllowedAction } from '#domain/evaluation/decide';
import { act } from '../api/evaluation.ts';
import { onlyOwnSteps } from '../api/own-steps.ts';
import { asProblem } from '../api/problem.ts';
import { halfTyped } from '../parts/half-typed.ts';
import { ProblemView } from '../parts/problem-view.tsx';
import { useMe } from '../session/session.tsx';
import { dialogs } from './dialogs.ts';
import { Fields } from './fields.tsx';
import { leftBehind } from './left-behind.ts';
import { pickers } from './pickers.tsx';
import { inputOf, type Schema } from './schema.ts';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  detail: Detail;
  action: AllowedAction;
  /** What is settled already and not asked for, such as the finding that a waiver is for. */
  preset?: Record<string, unknown>;
  /** What is filled in already and may be changed, such as the findings that were ticked. */
  initial?: Record<string, unknown> | undefined;
  onDone?: ((this: void, action: ActionName) => void) | undefined;
  onTyped?: ((this: void, action: ActionName, typed: Record<string, unknown>, left: boolean) => void) | undefined;
  onClose(this: void): void;
}

/** What was left empty is not an answer. */
const answered = (input: unknown): unknown => {
  if (Array.isArray(input)) return input.map(answered);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([key, value]) => [key, answered(value)]),
  );
};

/** The small form of one action, made from its own definition. A broken line is no reason to ask twice: the same wish keeps its key. */
export const ActionDialog = ({ detail, action, preset = {}, initial, onDone, onTyped, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState(detail.version);
  // One's own draft may be saved just before the dialog opens: that is no news.
  const seen = onlyOwnSteps(detail.id, opened, detail.version) ? detail.version : opened;
  const wish = useRef({ said: '', key: '' });
  const schema: Schema = inputOf(action.action);
  const own = dialogs[action.action];
  useFocusBack();
  // A stray click beside the dialog costs nobody an opinion.
  const unsent = leftBehind([useMe().id, detail.id, action.action, preset]);
  const [begins] = useState(initial ?? unsent.typed);
  const [unanswered, setUnanswered] = useState(false);
  // Without an answer the wish may have been granted: only the same wish again can tell.
  const moved = detail.version !== seen && !unanswered;

  const gone = !action.allowed && !unanswered && !busy;

  const send = async (typed: Record<string, unknown>): Promise<void> => {
    const input = { ...(answered(own?.inputOf?.(typed) ?? typed) as object), ...preset };
    const said = JSON.stringify([seen, input]);
    if (said !== wish.current.said) wish.current = { said, key: crypto.randomUUID() };
    setBusy(true);
    setError(undefined);
    try {
      await act(detail.id, action.action, seen, input, wish.current.key);
      void message.success(t('已办理：{{label}}', { label: action.label }));
      await queries.invalidateQueries();
      unsent.forget();
      onDone?.(action.action);
      onClose();
    } catch (failure) {
      const { status } = asProblem(failure);
      setUnanswered(status === 0 || status >= 500);
      setError(failure);
      void queries.invalidateQueries({ queryKey: ['evaluation', detail.id] });
    } finally {
      setBusy(false);
    }
  };
  const tell = (left: boolean): void =>
    onTyped?.(action.action, form.getFieldsValue(true) as Record<string, unknown>, left);
  const leave = (): void => {
    unsent.keep(form.getFieldsValue(true) as Record<string, unknown>);
    tell(true);
    onClose();
  };
  return (
    <Modal
      open
      title={action.label}
      width={own?.width ?? 520}
      onCancel={leave}
      footer={[
        <Button key="no" onClick={leave}>
          {t('取消')}
        </Button>,
        <Button key="yes" type="primary" loading={busy} disabled={moved || gone} onClick={() => form.submit()}>
          {t('确认{{label}}', { label: action.label })}
        </Button>,
      ]}
    >
      <p>{action.hint}</p>
      {action.warning && <Alert type="warning" showIcon title={action.warning} />}
      {moved && !gone && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('这项评价刚有更新，页面已显示最新内容，您填写的内容仍在')}
          action={
            <Button size="small" onClick={() => setOpened(detail.version)}>
              {t('已看过，继续办理')}
            </Button>
          }
        />
      )}
      {gone && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('现在不能办理{{label}}', { label: action.label })}
          description={action.reason}
        />
      )}
      {error !== undefined && <ProblemView error={error} />}
      <Form
        form={form}
        layout="vertical"
        {...(begins && { initialValues: begins })}
        onValuesChange={() => tell(false)}
        onFinish={(typed) => {
          const unfinished = halfTyped();
          if (unfinished) unfinished.focus();
          else void send(typed);
        }}
      >
        {own?.Above && <own.Above detail={detail} preset={preset} />}
        {own?.Body ? (
          <own.Body detail={detail} />
        ) : (
          <Fields
            schema={schema}
            settled={Object.keys(preset)}
            asking={{ detail, pickers: pickers[action.action] ?? {} }}
          />
        )}
      </Form>
    </Modal>
  );
};
