import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { fieldWords } from '#domain/evaluation/field-words';
import type { Pickers } from './pickers.tsx';
import { choiceWords } from './words.ts';
import type { Schema } from './schema.ts';
import { DayInput } from '../parts/day-input.tsx';
import { LongText, notLonger } from '../parts/long-text.tsx';

/** One question of an action. */
export interface Question {
  /** Path within the input. */
  path: (string | number)[];
  name: string;
  schema: Schema;
  required: boolean;
}

/** How the questions of one action are asked otherwise than their shape says, and about which case. */
export interface Asking {
  detail: Detail;
  pickers: Pickers;
}

const longText = 300;
const words = (name: string, value: string): string => choiceWords[name]?.[value] ?? value;

const Choice = ({ name, schema, ...rest }: Pick<Question, 'name' | 'schema'>): ReactNode => (
  <Select
    {...rest}
    allowClear
    options={(schema.enum ?? []).map((value) => ({ value, label: words(name, value) }))}
    placeholder="请选择"
  />
);

const Decision = ({ name, ...rest }: Pick<Question, 'name'>): ReactNode => (
  <Radio.Group
    {...rest}
    options={[
      { value: true, label: words(name, 'true') },
      { value: false, label: words(name, 'false') },
    ]}
  />
);

/** 元 as typed, whole 分 as sent. */
const Yuan = ({ value, onChange, ...rest }: { value?: number; onChange?: (fen: number | null) => void }): ReactNode => (
  <InputNumber
    {...rest}
    stringMode
    min="0"
    precision={2}
    style={{ width: '100%' }}
    {...(value !== undefined && { value: (value / 100).toFixed(2) })}
    onChange={(text) => onChange?.(text === null ? null : Math.round(Number(text) * 100))}
    formatter={(text) => `${text ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')}
    parser={(text) => (text ?? '').replace(/[,，\s]/gu, '')}
  />
);

/** Kinds of questions; the first that fits is taken. A new shape in an action's input is a new line here. */
const kinds: readonly [(question: Question) => boolean, (question: Question) => ReactNode][] = [
  [({ schema }) => schema.enum !== undefined, ({ name, schema }) => <Choice name={name} schema={schema} />],
  [({ schema }) => schema.type === 'boolean' && schema.default === undefined, ({ name }) => <Decision name={name} />],
  [({ name }) => name.endsWith('Fen'), () => <Yuan />],
  [
    ({ schema }) => schema.type === 'integer' || schema.type === 'number',
    () => <InputNumber style={{ width: '100%' }} />,
  ],
  [({ name }) => name === 'period', () => <DayInput type="month" />],
  [({ schema }) => schema.format === 'date', () => <DayInput />],
  [
    ({ schema }) => (schema.maxLength ?? 0) > longText,
    ({ schema }) => <LongText autoSize={{ minRows: 3, maxRows: 10 }} max={schema.maxLength ?? longText} />,
  ],
  [() => true, ({ schema }) => <Input maxLength={schema.maxLength} />],
];

const List = ({ path, name, schema }: Question): ReactNode => {
  const { t } = useTranslation();
  const item = schema.items ?? {};
  return (
    <Form.List name={path}>
      {(rows, { add, remove }) => (
        <Flex vertical gap="small">
          {rows.map(({ key, name: nth }) => (
            <Flex key={key} gap="small" align="start">
              <div style={{ flex: 1 }}>
                {item.properties ? (
                  <Fields schema={item} within={[nth]} />
                ) : (
                  <Form.Item name={[nth]}>{<Input aria-label={t(fieldWords[name] ?? name)} />}</Form.Item>
                )}
              </div>
              <Button icon={<DeleteOutlined />} aria-label={t('删除')} onClick={() => remove(nth)} />
            </Flex>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(item.properties ? {} : '')}>
            {t('添加')}
          </Button>
        </Flex>
      )}
    </Form.List>
  );
};

const One = ({ asking, ...question }: Question & { asking?: Asking | undefined }): ReactNode => {
  const { t } = useTranslation();
  const { path, name, schema, required } = question;
  const label = t(fieldWords[name] ?? name);
  const Picker = asking?.pickers[name];
  if (asking && Picker) return <Picker detail={asking.detail} name={name} label={label} required={required} />;
  if (schema.type === 'array')
    return (
      <Form.Item label={label}>
        <List {...question} />
      </Form.Item>
    );
  if (schema.type === 'boolean' && schema.default !== undefined)
    return (
      <Form.Item name={path} valuePropName="checked" initialValue={schema.default}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  const build = kinds.find(([fits]) => fits(question))?.[1];
  return (
    <Form.Item
      name={path}
      label={label}
      {...(schema.default !== undefined && { initialValue: schema.default })}
      rules={[
        { required, message: t('请填写{{label}}', { label }) },
        ...((schema.maxLength ?? 0) > longText ? [notLonger(schema.maxLength ?? 0, t)] : []),
        ...(schema.pattern
          ? [{ pattern: new RegExp(schema.pattern, 'u'), message: t('{{label}}的格式不对', { label }) }]
          : []),
      ]}
    >
      {build?.(question)}
    </Form.Item>
  );
};

/** The questions of an input, as its schema lists them; `settled` ones are not asked. */
export const Fields = ({
  schema,
  within = [],
  settled = [],
  asking,
}: {
  schema: Schema;
  within?: (string | number)[];
  settled?: readonly string[];
  asking?: Asking;
}): ReactNode =>
  Object.entries(schema.properties ?? {})
    .filter(([name]) => !settled.includes(name))
    .map(([name, one]) => (
      <One
        key={name}
        path={[...within, name]}
        name={name}
        schema={one}
        required={schema.required?.includes(name) ?? false}
        asking={asking}
      />
    ));
