import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Checkbox, Flex, Skeleton } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import { changesBetween, liesIn } from '#domain/compare/leaves';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { act, formOf } from '../../api/evaluation.ts';
import { FormEditor } from '../../form/form-editor.tsx';
import { FormStore, useForm } from '../../form/store.ts';
import { LongText } from '../../parts/long-text.tsx';
import { inWords } from '../../parts/in-words.ts';
import { ProblemView } from '../../parts/problem-view.tsx';

interface Props {
  detail: Detail;
  form: Form;
}

/** Sends the form as it was changed; the same wish keeps its key, so that a broken line asks for nothing twice. */
const useSending = ({ id, version }: Detail) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const wish = useRef({ said: '', key: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (input: object): Promise<boolean> => {
    const said = JSON.stringify([version, input]);
    if (said !== wish.current.said) wish.current = { said, key: crypto.randomUUID() };
    setBusy(true);
    setError(undefined);
    try {
      await act(id, 'amendForm', version, input, wish.current.key);
      void message.success(t('已办理：{{label}}', { label: t('审核修改') }));
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
      await queries.invalidateQueries();
    }
  };
  return { busy, error, send };
};

const Changed = ({ before, after }: { before: Form; after: Form }): ReactNode => {
  const { t } = useTranslation();
  const changes = changesBetween(before, after);
  if (changes.length === 0) return t('还没有改动：在左侧可改的栏目中直接改正');
  return (
    <ul className="changes">
      {changes.map(({ where, from, to }) => (
        <li key={where}>
          {inWords(where)}：{from || t('（空）')} → {to || t('（空）')}
        </li>
      ))}
    </ul>
  );
};

const Amending = ({ detail, form }: Props): ReactNode => {
  const { t } = useTranslation();
  const places = detail.node?.writable ?? [];
  const [store] = useState(() => new FormStore(form, (where) => places.some((place) => liesIn(where, place))));
  const [from, setFrom] = useState(form);
  const current = useForm(store);
  const { busy, error, send } = useSending(detail);
  const [approves, setApproves] = useState(false);
  const [opinion, setOpinion] = useState('同意');
  const scheme = useMemo(() => schemeOf(detail.pins.scheme, detail.pins.schemeVersion), [detail.pins]);
  const offersApproval = detail.node?.may.includes('approve') && !detail.node.signatureRequired;
  const untouched = current === from;
  const moved = form !== from && !untouched;
  // As long as nothing is typed, the page follows what the house has.
  useEffect(() => {
    if (store.current() !== from || form === from) return;
    store.replace(form);
    setFrom(form);
  }, [store, form, from]);
  const submit = async (): Promise<void> => {
    if (await send({ form: current, ...(approves && { approve: { opinion } }) })) store.replace(from);
  };
  return (
    <Flex gap="middle" align="start" wrap="wrap">
      <div className="filling">
        <Alert
          type="info"
          title={t('本节点可改：{{places}}', { places: places.map(inWords).join('、') })}
          description={t('每处改动都记在您的名下，提交后填报人和参与人员都会收到通知')}
        />
        {moved && (
          <Alert
            type="warning"
            role="alert"
            showIcon
            title={t('表格刚被他人修改，请记下您的改动，放弃后在最新内容上重改')}
          />
        )}
        <FormEditor store={store} scheme={scheme} findings={detail.findings} readOnly={false} targetsFixed={false} />
      </div>
      <Card size="small" className="beside" title={t('您的改动')}>
        <Flex vertical gap="small">
          <Changed before={from} after={current} />
          {offersApproval && (
            <Checkbox checked={approves} onChange={({ target }) => setApproves(target.checked)}>
              {t('修改后同时同意')}
            </Checkbox>
          )}
          {approves && (
            <LongText
              aria-label={t('意见')}
              max={2_000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={opinion}
              onChange={({ target }) => setOpinion(target.value)}
            />
          )}
          {error !== undefined && <ProblemView error={error} />}
          <Flex gap="small" wrap>
            <Button
              type="primary"
              loading={busy}
              disabled={moved || untouched || opinion.length > 2_000}
              onClick={() => void submit()}
            >
              {approves ? t('提交修改并同意') : t('提交审核修改')}
            </Button>
            <Button disabled={busy || untouched} onClick={() => store.replace(from)}>
              {t('放弃改动')}
            </Button>
          </Flex>
        </Flex>
      </Card>
    </Flex>
  );
};

/** 审核修改: the reviewer corrects what the node may write, in the form itself; every word that differs is shown before it is sent. */
export const Amend = ({ detail }: { detail: Detail }): ReactNode => {
  const key = detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
  const asked = formOf(detail.id, key, detail.formVersions[key]);
  const { data: form, error } = useQuery({ ...asked, placeholderData: (before) => before });
  if (error) return <ProblemView error={error} />;
  return form ? <Amending detail={detail} form={form} /> : <Skeleton active />;
};
