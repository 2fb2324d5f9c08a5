import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Input, Typography, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookPreview, BookReceipt } from '#domain/answers/register-book';
import { call, download } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { BookPlanView } from './book-plan.tsx';
import { offerPasswords } from './first-passwords.ts';

interface Confirming {
  preview: BookPreview;
  busy: boolean;
  onConfirm(reason: string): void;
}

/** Only a sound plan that opens something can be confirmed. */
const Confirm = ({ preview: { units, people, problems }, busy, onConfirm }: Confirming): ReactNode => {
  const { t } = useTranslation();
  const [u, p] = [units, people].map((some) => some.filter(({ outcome }) => outcome === 'created').length);
  if (problems.length > 0)
    return (
      <Alert
        type="warning"
        role="status"
        title={t('有{{n}}处要先改正，没有登记任何内容', { n: problems.length })}
        description={t('按下表的提示在文件中改正后重新上传；已登记的不会重复新增')}
      />
    );
  if (units.length + people.length === 0) return null;
  if (!u && !p) return <Alert type="info" role="status" title={t('表中的单位和人员都已登记，没有要新增的')} />;
  return (
    <Form layout="vertical" onFinish={({ reason }: { reason: string }) => onConfirm(reason)}>
      <Alert
        type="info"
        role="status"
        style={{ marginBottom: 12 }}
        title={t('预览：尚未导入')}
        description={t('将新增{{u}}个单位、{{p}}个人；岗位须经安全管理员批准后生效', { u, p })}
      />
      <Form.Item
        label={t('理由')}
        name="reason"
        rules={[{ required: true, whitespace: true, message: t('请写明理由') }]}
        style={{ maxWidth: 420 }}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('确认导入')}
      </Button>
    </Form>
  );
};

const Receipt = ({ receipt: { units, people } }: { receipt: BookReceipt }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Alert
      type="success"
      role="status"
      title={t('已登记{{u}}个单位、{{p}}个人', { u: units, p: people.length })}
      description={
        people.length > 0 &&
        t(
          '初始口令表已下载，请确认已保存；首次登录时必须修改，离开本页后只能逐人重置。岗位请安全管理员在“岗位审批”中批准',
        )
      }
      action={
        people.length > 0 && (
          <Button icon={<DownloadOutlined />} onClick={() => offerPasswords(people)}>
            {t('再次下载初始口令表')}
          </Button>
        )
      }
    />
  );
};

/** 单位人员表: a whole county out of one file; what it would bring about is looked at before anything is registered. */
export const RegisterBookTab = (): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<BookPreview>();
  const [receipt, setReceipt] = useState<BookReceipt>();
  const send = <T,>(path: string, words: Record<string, string>, body: Blob): Promise<T | undefined> =>
    run(() => call<T>(`api/register-book${path}?${new URLSearchParams(words)}`, { method: 'POST', body }));
  const choose = (chosen: File): boolean => {
    setFile(chosen);
    setPreview(undefined);
    setReceipt(undefined);
    void send<BookPreview>('/preview', { name: chosen.name }, chosen).then(setPreview);
    return false;
  };
  const confirm = async (reason: string): Promise<void> => {
    if (!file || !preview) return;
    const done = await send<BookReceipt>('', { name: file.name, reason, seen: preview.seen }, file);
    if (!done) return;
    setReceipt(done);
    // Nobody can ask for them again: they are handed over at once, and can be once more.
    if (done.people.length > 0) offerPasswords(done.people);
    setPreview(undefined);
  };
  return (
    <Flex vertical gap="middle">
      <Typography.Paragraph style={{ margin: 0 }}>
        {t('下载模板，在“单位”和“人员”两张表中填好，一次上传。上传后只预览，确认之前不会登记任何内容。')}
      </Typography.Paragraph>
      <Flex gap="small" wrap align="center">
        <Button
          icon={<DownloadOutlined />}
          onClick={() => void run(() => download('api/register-book/template', '单位人员导入表.xlsx'))}
        >
          {t('下载模板')}
        </Button>
        <Upload accept=".xlsx" showUploadList={false} beforeUpload={choose}>
          <Button type={preview || receipt ? 'default' : 'primary'} icon={<UploadOutlined />} loading={busy}>
            {t('上传填好的表')}
          </Button>
        </Upload>
        {file && <span className="long-name">{file.name}</span>}
      </Flex>
      {error !== undefined && <ProblemView error={error} />}
      {preview && <Confirm preview={preview} busy={busy} onConfirm={(reason) => void confirm(reason)} />}
      {preview && <BookPlanView plan={preview} />}
      {receipt && <Receipt receipt={receipt} />}
    </Flex>
  );
};
