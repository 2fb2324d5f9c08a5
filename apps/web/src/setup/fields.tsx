import { Card, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationCode } from '#domain/register/founding';
import { managers, type Manager } from '#domain/register/managers';
import { roles } from '#domain/vocabulary';
import { duties, loginFault, takenBy, type Entered } from './entered.ts';

/** The code of this start, and the bureau itself. */
export const BureauFields = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        label={t('启用码')}
        name="code"
        extra={t('启动本系统的窗口或日志中印有启用码，每次启动都会更换')}
        rules={[{ required: true, whitespace: true, message: t('请填写启用码') }]}
      >
        <Input autoComplete="off" spellCheck={false} maxLength={100} placeholder={t('四组，每组四位')} />
      </Form.Item>
      <Form.Item
        label={t('财政局名称')}
        name={['bureau', 'name']}
        rules={[{ required: true, whitespace: true, message: t('请填写财政局名称') }]}
      >
        <Input maxLength={60} placeholder={t('如：某某县财政局')} />
      </Form.Item>
      <Form.Item
        label={t('单位编号')}
        name={['bureau', 'id']}
        extra={t('由小写字母、数字和短横线组成，如 czj；启用后不能更改')}
        rules={[
          { required: true, message: t('请填写单位编号') },
          {
            validator: (_, id: string) =>
              !id || OrganisationCode.safeParse(id).success
                ? Promise.resolve()
                : Promise.reject(new Error(t('单位编号由小写字母、数字和短横线组成，最多40位'))),
          },
        ]}
      >
        <Input autoComplete="off" spellCheck={false} maxLength={40} />
      </Form.Item>
    </>
  );
};

const PersonFields = ({ role }: { role: Manager }): ReactNode => {
  const { t } = useTranslation();
  const title = t(roles[role]);
  return (
    <Card size="small" title={title} style={{ marginBottom: 12 }}>
      <Typography.Paragraph type="secondary">{t(duties[role])}</Typography.Paragraph>
      <Form.Item
        label={t('{{role}}姓名', { role: title })}
        name={['people', role, 'name']}
        rules={[{ required: true, whitespace: true, message: t('请填写姓名') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        label={t('{{role}}账号', { role: title })}
        name={['people', role, 'login']}
        dependencies={managers.filter((other) => other !== role).map((other) => ['people', other, 'login'])}
        rules={[
          { required: true, message: t('请填写账号') },
          ({ getFieldValue }) => ({
            validator: (_, login = '') => {
              const taken = takenBy(getFieldValue('people') as Entered['people'], role, login as string);
              const fault = taken
                ? t('与{{role}}的账号相同，三员须为三个不同的人', { role: t(taken) })
                : loginFault(login as string);
              return !login || !fault ? Promise.resolve() : Promise.reject(new Error(t(fault)));
            },
          }),
        ]}
      >
        <Input maxLength={60} autoComplete="off" spellCheck={false} />
      </Form.Item>
    </Card>
  );
};

/** 三员: three people who keep each other in check. */
export const PeopleFields = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Paragraph>
        {t('三员相互独立，须由三个不同的人担任；账号由字母、数字和 . _ - @ 组成，以字母开头。')}
      </Typography.Paragraph>
      {managers.map((role) => (
        <PersonFields key={role} role={role} />
      ))}
    </>
  );
};
