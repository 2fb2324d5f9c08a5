import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { returnReasons } from '#domain/approval/events';
import { LongText, notLonger } from '../parts/long-text.tsx';
import { inWords } from '../parts/in-words.ts';

interface Place {
  value: string;
  label: string;
}

const reasons = Object.entries(returnReasons).map(([value, label]) => ({ value, label }));

/** A place that only a finding knows, such as a whole table, is offered beside the cells. */
const withOwn = (places: readonly Place[], where: unknown): Place[] =>
  typeof where === 'string' && where !== '' && !places.some(({ value }) => value === where)
    ? [{ value: where, label: inWords(where) }, ...places]
    : [...places];

const One = ({ nth, places, onRemove }: { nth: number; places: readonly Place[]; onRemove(): void }): ReactNode => {
  const { t } = useTranslation();
  const where: unknown = Form.useWatch(['items', nth, 'where']);
  const name = t('第{{n}}项', { n: nth + 1 });
  return (
    <section className="return-item" aria-label={name}>
      <Flex gap="small" align="start">
        <b className="nth">{nth + 1}</b>
        <Form.Item name={[nth, 'where']} className="where">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={withOwn(places, where)}
            placeholder={t('位置（可不选）')}
            aria-label={t('{{name}}的位置', { name })}
          />
        </Form.Item>
        <Form.Item name={[nth, 'code']} className="code">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={reasons}
            placeholder={t('退回事由')}
            aria-label={t('{{name}}的退回事由', { name })}
          />
        </Form.Item>
        <Button icon={<DeleteOutlined />} aria-label={t('删除{{name}}', { name })} onClick={onRemove} />
      </Flex>
      <Form.Item name={[nth, 'rule']} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name={[nth, 'text']}
        rules={[{ required: true, whitespace: true, message: t('请写明须如何修改') }, notLonger(2_000, t)]}
      >
        <LongText
          autoSize={{ minRows: 1, maxRows: 6 }}
          max={2_000}
          placeholder={t('哪里不符合要求，应如何修改')}
          aria-label={t('{{name}}的内容', { name })}
        />
      </Form.Item>
    </section>
  );
};

/** 整改清单 as it is being drawn up. */
export const ReturnItems = ({ places }: { places: readonly Place[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('整改清单')}>
      <Form.List name="items">
        {(rows, { add, remove }) => (
          <Flex vertical gap="small">
            {rows.map(({ key, name }) => (
              <One key={key} nth={name} places={places} onRemove={() => remove(name)} />
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})} style={{ alignSelf: 'start' }}>
              {t('添加一项')}
            </Button>
          </Flex>
        )}
      </Form.List>
    </Form.Item>
  );
};
