import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Steps } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Founded } from '#domain/register/founding';
import { asProblem } from '../api/problem.ts';
import { found, setupState } from '../api/setup.ts';
import { ProblemView } from '../parts/problem-view.tsx';
import { asFounding, type Entered } from './entered.ts';
import { BureauFields, PeopleFields } from './fields.tsx';
import { InitialPasswords } from './passwords.tsx';
import { Review } from './review.tsx';
import './setup.css';
import { WayOn } from './way-on.tsx';

const titles = ['财政局', '三员', '核对', '初始口令', '下一步'];
const [bureau, people, review, passwords, wayOn] = [0, 1, 2, 3, 4] as const;

/** 启用系统: what an empty house shows instead of its sign-in. Nothing is written before 确认启用. */
const Wizard = (): ReactNode => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const [step, setStep] = useState<number>(bureau);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [founded, setFounded] = useState<Founded[]>([]);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [step]);
  const begin = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const entered = form.getFieldsValue(true) as Entered;
      setFounded(await found(entered.code, asFounding(entered)));
      setStep(passwords);
    } catch (failure) {
      setError(failure);
      if (asProblem(failure).code === 'forbidden') setStep(bureau);
    } finally {
      setBusy(false);
    }
  };
  const onward = (): void =>
    void form.validateFields({ recursive: true }).then(
      () => (step === review ? void begin() : setStep(step + 1)),
      () => undefined,
    );
  return (
    <Card className="setup">
      <h1 ref={head} tabIndex={-1} className="setup-title">
        {t('启用系统')}（{step + 1}/{titles.length}）：{t(titles[step] ?? '')}
      </h1>
      <Steps
        size="small"
        current={step}
        items={titles.map((title) => ({ title: t(title) }))}
        style={{ marginBottom: 24 }}
        className="setup-steps no-print"
      />
      {error !== undefined && (
        <div style={{ marginBottom: 16 }}>
          <ProblemView error={error} />
        </div>
      )}
      <Form<Entered> form={form} layout="vertical" preserve requiredMark={false} onFinish={onward}>
        {step === bureau && <BureauFields />}
        {step === people && <PeopleFields />}
        {step === review && <Review entered={form.getFieldsValue(true) as Entered} />}
        {step <= review && (
          <Flex gap="small" style={{ marginTop: 16 }}>
            {step > bureau && <Button onClick={() => setStep(step - 1)}>{t('上一步')}</Button>}
            <Button type="primary" htmlType="submit" loading={busy}>
              {step === review ? t('确认启用') : t('下一步')}
            </Button>
          </Flex>
        )}
      </Form>
      {step === passwords && <InitialPasswords founded={founded} onNoted={() => setStep(wayOn)} />}
      {step === wayOn && <WayOn onSignIn={() => queries.setQueryData(setupState.queryKey, { open: false })} />}
    </Card>
  );
};

export default Wizard;
