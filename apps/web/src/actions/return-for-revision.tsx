import { useQuery } from '@tanstack/react-query';
import { Checkbox, Flex, Form, Radio, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { ReturnItem } from '#domain/approval/events';
import { saidIn } from '#domain/compare/cells';
import { formOf } from '../api/evaluation.ts';
import { inWords } from '../parts/in-words.ts';
import { itemOf, speaksOf } from '../parts/return-items.ts';
import { ReturnItems } from './return-items.tsx';
import { choiceWords } from './words.ts';
import { DayInput } from '../parts/day-input.tsx';
import { LongText, notLonger } from '../parts/long-text.tsx';

/** A due date is the filer's only. */
export const returnOf = (typed: Record<string, unknown>): Record<string, unknown> => {
  const { due, ...rest } = typed;
  return typed['to'] === 'start' && due ? typed : rest;
};

/** The open findings, to be ticked; a tick is an item of the list below. */
const Suggested = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const items = (Form.useWatch('items', form) ?? []) as Partial<ReturnItem>[];
  const open = detail.findings.filter(
    ({ rule, where }) => !detail.waivers.some((waiver) => waiver.rule === rule && waiver.where === where),
  );
  if (open.length === 0) return null;
  return (
    <Form.Item label={t('系统发现的问题（勾选后列入整改清单）')}>
      <div className="suggested">
        {open.map((finding, i) => (
          <Checkbox
            key={i}
            checked={items.some((item) => speaksOf(item, finding))}
            onChange={({ target }) =>
              form.setFieldValue(
                'items',
                target.checked ? [...items, itemOf(finding)] : items.filter((item) => !speaksOf(item, finding)),
              )
            }
          >
            {inWords(finding.where)}：{finding.message}
          </Checkbox>
        ))}
      </div>
    </Form.Item>
  );
};

/** 退回: what is to be mended, item by item; to whom, how it comes back, and by when. */
export const ReturnForRevision = ({ detail }: { detail: Detail }): ReactNode => {
  const { t } = useTranslation();
  const key = detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
  const { data } = useQuery(formOf(detail.id, key, detail.formVersions[key]));
  const places = (data ? saidIn(data) : []).map(({ where, label }) => ({ value: where, label }));
  const to = Form.useWatch<string | undefined>('to');
  const { returnTo = [], resubmit = [] } = detail.node ?? {};
  return (
    <>
      <Form.Item
        name="opinion"
        label={t('意见')}
        rules={[notLonger(2_000, t)]}
        extra={t('可只写意见，也可逐项列出；列出的每一项填报人都须答复')}
      >
        <LongText autoSize={{ minRows: 2, maxRows: 8 }} max={2_000} />
      </Form.Item>
      <Suggested detail={detail} />
      <ReturnItems places={places} />
      <Flex wrap className="fields">
        <Form.Item name="to" label={t('退回至')} initialValue="start" style={{ flex: '1 1 200px' }}>
          <Select
            options={[
              { value: 'start', label: t('填报人') },
              ...returnTo.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        </Form.Item>
        {(to ?? 'start') === 'start' && (
          <Form.Item name="due" label={t('重新送审期限')} style={{ flex: '1 1 200px' }}>
            <DayInput />
          </Form.Item>
        )}
      </Flex>
      {resubmit.length > 1 ? (
        <Form.Item
          name="mode"
          label={t('重新送审方式')}
          initialValue={resubmit.includes('REDO') ? 'REDO' : resubmit[0]}
        >
          <Radio.Group options={resubmit.map((value) => ({ value, label: choiceWords['mode']?.[value] ?? value }))} />
        </Form.Item>
      ) : (
        resubmit[0] && (
          <Typography.Text type="secondary">
            {t('重新送审方式')}：{choiceWords['mode']?.[resubmit[0]]}
          </Typography.Text>
        )
      )}
    </>
  );
};
