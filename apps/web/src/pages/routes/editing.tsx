import { Alert, Button, Flex, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Linted } from '#domain/answers/routes';
import type { Route } from '#domain/approval/route';
import { call } from '../../api/call.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { DayInput } from '../../parts/day-input.tsx';

/** @throws Error in words when the text is no JSON */
const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('这不是有效的JSON，请检查逗号、引号和括号是否成对');
  }
};

/** The next version of a route, as a draft to begin with. */
const draftOf = (route: Route): string => {
  const version = route.version + 1;
  return JSON.stringify({ ...route, id: `${route.id.split('@')[0]}@${version}`, version }, null, 2);
};

interface Props {
  from: Route;
  onClose(): void;
}

/** A new version: edited or pasted, checked, and published once nothing red is left. */
export const Editing = ({ from, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [text, setText] = useState(() => draftOf(from));
  const [linted, setLinted] = useState<Linted>();
  const [day, setDay] = useState('');
  const post = <T,>(path: string, more: object = {}): Promise<T | undefined> =>
    run(async () => await call<T>(path, { method: 'POST', body: { route: read(text), ...more } }));
  const lint = async (): Promise<void> => setLinted(await post<Linted>('api/routes/lint'));
  const publish = async (): Promise<void> => {
    if (await post('api/routes', { effectiveFrom: day })) onClose();
  };
  return (
    <Modal open width={900} title={t('新版本：{{title}}', { title: from.title })} onCancel={onClose} footer={null}>
      <Flex vertical gap="small">
        <Input.TextArea
          aria-label={t('流程定义')}
          value={text}
          spellCheck={false}
          autoSize={{ minRows: 12, maxRows: 24 }}
          style={{ fontFamily: 'monospace' }}
          onChange={({ target }) => {
            setText(target.value);
            setLinted(undefined);
          }}
        />
        {error !== undefined && <ProblemView error={error} />}
        {linted && (
          <Alert
            type={linted.publishable ? 'success' : 'error'}
            title={linted.publishable ? t('检查通过，可以发布') : t('有必须改正的问题，不能发布')}
            description={linted.problems.length > 0 && <ProblemList problems={linted.problems} />}
          />
        )}
        <Flex gap="small" wrap align="end">
          <Button loading={busy} onClick={() => void lint()}>
            {t('检查')}
          </Button>
          <Form.Item label={t('生效日期')} htmlFor="effective-from" style={{ margin: 0 }}>
            <DayInput
              id="effective-from"
              value={day}
              onChange={({ target }) => setDay(target.value)}
              style={{ width: 170 }}
            />
          </Form.Item>
          <Button
            type="primary"
            loading={busy}
            disabled={!linted?.publishable || day === ''}
            onClick={() => void publish()}
          >
            {t('发布新版本')}
          </Button>
        </Flex>
      </Flex>
    </Modal>
  );
};
