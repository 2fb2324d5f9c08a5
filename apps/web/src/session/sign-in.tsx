import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useSession } from './session.tsx';

interface Entered {
  login: string;
  password: string;
}

/** 账号和口令. A refusal is said in place; what was typed stays. */
export const SignIn = ({ login }: { login?: string }): ReactNode => {
  const { t } = useTranslation();
  const { signIn } = useSession();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async ({ login: as, password }: Entered): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await signIn(as, password);
    } catch (error) {
      setRefusal(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Entered>
      layout="vertical"
      onFinish={(entered) => void enter(entered)}
      initialValues={{ login }}
      requiredMark={false}
    >
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} role="alert" />}
      <Form.Item label={t('账号')} name="login" rules={[{ required: true, message: t('请填写账号') }]}>
        <Input autoComplete="username" autoFocus={!login} disabled={Boolean(login)} />
      </Form.Item>
      <Form.Item label={t('口令')} name="password" rules={[{ required: true, message: t('请填写口令') }]}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(login)} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} block>
        {t('登录')}
      </Button>
    </Form>
  );
};
