import { Alert, Flex, Form, Radio, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { answerKinds, returnReasons, type ReturnAnswer } from '#domain/approval/events';
import { inWords } from '../parts/in-words.ts';
import { LongText, notLonger } from '../parts/long-text.tsx';

/** What was answered; an item that was left open is not sent. */
export const answersOf = ({ answers = [] }: { answers?: Partial<ReturnAnswer>[] }): { answers: unknown[] } => ({
  answers: answers.flatMap((answer, item) => (answer?.kind && answer.text?.trim() ? [{ ...answer, item }] : [])),
});

const kinds = Object.entries(answerKinds).map(([value, label]) => ({ value, label }));

const Item = ({ list, nth }: { list: NonNullable<Detail['returnList']>; nth: number }): ReactNode => {
  const { t } = useTranslation();
  const item = list.items[nth];
  const said = list.answers.findLast((answer) => answer.item === nth);
  const name = t('第{{n}}项', { n: nth + 1 });
  return (
    <section className="return-item" aria-label={name}>
      <Typography.Paragraph>
        <b>{name}</b> {item?.where ? `${inWords(item.where)}：` : ''}
        {item?.text}
        {item?.code && <Typography.Text type="secondary">（{returnReasons[item.code]}）</Typography.Text>}
      </Typography.Paragraph>
      <Form.Item name={['answers', nth, 'kind']} initialValue={said?.kind} noStyle>
        <Radio.Group options={kinds} aria-label={t('{{name}}的答复方式', { name })} />
      </Form.Item>
      <Form.Item
        name={['answers', nth, 'text']}
        initialValue={said?.text}
        dependencies={[['answers', nth, 'kind']]}
        rules={[
          notLonger(2_000, t),
          ({ getFieldValue }) => ({
            validator: (_, words?: string) =>
              getFieldValue(['answers', nth, 'kind']) && !words?.trim()
                ? Promise.reject(new Error(t('请写明改了什么，或为什么')))
                : Promise.resolve(),
          }),
        ]}
      >
        <LongText autoSize={{ minRows: 1, maxRows: 6 }} max={2_000} aria-label={t('{{name}}的答复', { name })} />
      </Form.Item>
    </section>
  );
};

/** 整改清单, item by item: what is asked, how it is answered, and in which words. */
export const AnswerReturn = ({ detail: { returnList } }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  if (!returnList) return null;
  return (
    <Flex vertical gap="small">
      <Alert
        type="info"
        title={t('{{by}}的退回意见：{{opinion}}', { by: returnList.by, opinion: returnList.opinion })}
      />
      {returnList.items.map((_, nth) => (
        <Item key={nth} list={returnList} nth={nth} />
      ))}
    </Flex>
  );
};
