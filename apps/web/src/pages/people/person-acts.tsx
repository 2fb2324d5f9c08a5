import type { TFunction } from 'i18next';
import { App, Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLine } from '#domain/answers/people';
import { call } from '../../api/call.ts';
import { MoreActs } from '../../parts/more-acts.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { AskForPost } from './ask-for-post.tsx';

const acts = {
  disable: '停用账号',
  enable: '恢复账号',
  password: '重置口令',
} as const;
type ActName = keyof typeof acts;

interface Answer {
  initialPassword?: string;
  tasks?: { evaluation: string; unit: string; title: string }[];
}

/** What has to be told once: a first password, or the work that is left behind. */
const toTell = (answer: Answer | undefined, t: TFunction): ReactNode => {
  if (answer?.initialPassword)
    return (
      <>
        {t('初始口令只显示这一次，首次登录时必须修改：')}
        <Typography.Text code copyable>
          {answer.initialPassword}
        </Typography.Text>
      </>
    );
  const left = answer?.tasks ?? [];
  return left.length > 0 && t('尚有{{n}}项在办任务，请到“工作移交”办理移交', { n: left.length });
};

/** What the administrator does to one account, each with a reason that goes on record. */
export const PersonActs = ({ person: { id, name, account } }: { person: PersonLine }): ReactNode => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { run, busy, error } = useDoing();
  const [wanted, setWanted] = useState<ActName>();
  const [asking, setAsking] = useState(false);
  const act = async (reason: string): Promise<void> => {
    if (!wanted) return;
    const done = await run(
      async () =>
        (await call<Answer | undefined>(`api/people/${id}/${wanted}`, { method: 'POST', body: { reason } })) ?? {},
      t('已办理：{{what}}', { what: t(acts[wanted]) }),
    );
    if (!done) return;
    setWanted(undefined);
    const told = toTell(done, t);
    if (told) modal.info({ title: name, content: told });
  };
  const offered: ActName[] = account?.disabled ? ['enable'] : ['password', 'disable'];
  return (
    <Flex gap="small" wrap>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('申请岗位')}
      </Button>
      <MoreActs
        words={t('更多')}
        of={name}
        acts={offered.map((key) => ({ key, label: t(acts[key]), danger: key === 'disable' }))}
        onChoose={(key) => setWanted(key as ActName)}
      />
      <Modal
        open={wanted !== undefined}
        title={wanted && `${t(acts[wanted])}：${name}`}
        footer={null}
        destroyOnHidden
        onCancel={() => setWanted(undefined)}
      >
        {error !== undefined && <ProblemView error={error} />}
        <Form<{ reason: string }> layout="vertical" onFinish={({ reason }) => void act(reason)}>
          <Form.Item label={t('理由')} name="reason" rules={[{ required: true, message: t('请写明理由') }]}>
            <Input maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('确认')}
          </Button>
        </Form>
      </Modal>
      {asking && <AskForPost person={id} name={name} onClose={() => setAsking(false)} />}
    </Flex>
  );
};
