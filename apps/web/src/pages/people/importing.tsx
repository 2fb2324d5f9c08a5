import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Input, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleReceipt } from '#domain/answers/people';
import { call } from '../../api/call.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useDoing } from '../../parts/use-doing.ts';
import { ImportedPeople } from './imported-people.tsx';

/** A list of people out of a file: every row is judged before anything is written, and again after. */
export const Importing = (): ReactNode => {
  const { t } = useTranslation();
  const { run, busy, error } = useDoing();
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const [receipt, setReceipt] = useState<PeopleReceipt>();
  const send = async (preview: boolean): Promise<void> => {
    const asked = new URLSearchParams({ name: file?.name ?? '', reason, preview: String(preview) });
    const answer = await run(() =>
      call<PeopleReceipt>(`api/people/import?${asked}`, { method: 'POST', body: file ?? new Blob() }),
    );
    if (answer) setReceipt(answer);
  };
  const choose = (chosen: File): boolean => {
    setFile(chosen);
    setReceipt(undefined);
    return false;
  };
  return (
    <Flex vertical gap="middle">
      <Form layout="vertical" onFinish={() => void send(true)}>
        <Form.Item
          label={t('人员名单')}
          required
          extra={t('首行写姓名、账号、单位、岗位，邮箱可选；单位填名称或编号，多个岗位用顿号隔开')}
        >
          <Upload accept=".csv,.xlsx,.xls" showUploadList={false} beforeUpload={choose}>
            <Button icon={<UploadOutlined />}>{file?.name ?? t('选择CSV或Excel文件')}</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          label={t('理由')}
          name="reason"
          rules={[{ required: true, message: t('请写明理由') }]}
          style={{ maxWidth: 420 }}
        >
          <Input maxLength={500} onChange={({ target }) => setReason(target.value.trim())} />
        </Form.Item>
        <Button htmlType="submit" loading={busy} disabled={!file}>
          {file ? t('预览导入') : t('请先选择名单文件')}
        </Button>
      </Form>
      {error !== undefined && <ProblemView error={error} />}
      {receipt && (
        <Alert
          type={receipt.preview ? 'info' : 'success'}
          role="status"
          title={receipt.preview ? t('预览：尚未导入') : t('导入回执')}
          description={receipt.refused > 0 && t('请改正文件中的这些行后重新选择；已存在的账号不会重复新增')}
          action={
            receipt.preview && (
              <Button type="primary" loading={busy} disabled={receipt.created === 0} onClick={() => void send(false)}>
                {t('确认导入{{n}}人', { n: receipt.created })}
              </Button>
            )
          }
        />
      )}
      {receipt && <ImportedPeople receipt={receipt} />}
    </Flex>
  );
};
