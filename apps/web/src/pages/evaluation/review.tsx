import { useQuery } from '@tanstack/react-query';
import { Button, Card, Checkbox, Flex, Skeleton, Switch, Typography } from 'antd';
import { useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { ReturnItem } from '#domain/approval/events';
import type { Finding } from '#domain/audit/rule';
import { schemeOf } from '#domain/scoring/schemes';
import { formOf } from '../../api/evaluation.ts';
import { FormEditor } from '../../form/form-editor.tsx';
import { FormStore } from '../../form/store.ts';
import { Findings } from '../../parts/findings.tsx';
import { inWords } from '../../parts/in-words.ts';
import { ProblemView } from '../../parts/problem-view.tsx';
import { itemOf, speaksOf } from '../../parts/return-items.ts';
import { ThreeScores } from '../../parts/three-scores.tsx';
import { PlaceSelect } from './place-select.tsx';
import { Resubmission } from './resubmission.tsx';
import { useWaiving } from './use-waiving.tsx';

interface Props {
  detail: Detail;
  /** What is to be mended, as ticked and clicked so far. */
  items: readonly ReturnItem[];
  onItems(items: readonly ReturnItem[]): void;
}

const Scores = ({ detail: { scores } }: Pick<Props, 'detail'>): ReactNode => {
  const { t } = useTranslation();
  return (
    scores?.sheet.total.stated != null && (
      <Card size="small" title={t('三个得分')}>
        <ThreeScores
          stated={scores.sheet.total.stated}
          computed={scores.sheet.total.computed}
          reviewer={scores.reviewer}
          grade={scores.reviewerGrade ?? scores.sheet.grade.computed}
        />
      </Card>
    )
  );
};

/** Findings, worst first: each can be ticked for the 整改清单, or waived. */
const Judged = ({ detail, items, onItems }: Props): ReactNode => {
  const { t } = useTranslation();
  const may = (name: string) => detail.allowedActions.find(({ action, allowed }) => allowed && action === name);
  const waiving = useWaiving(detail);
  const tick = (finding: Finding, on: boolean): void =>
    onItems(on ? [...items, itemOf(finding)] : items.filter((item) => !speaksOf(item, finding)));
  const extra = (finding: Finding): ReactNode => (
    <Flex gap="small" align="center" className="beside-finding">
      {waiving.button(finding)}
      {may('returnForRevision') && (
        <Checkbox
          checked={items.some((item) => speaksOf(item, finding))}
          aria-label={t('列入整改清单：{{where}} {{message}}', {
            where: inWords(finding.where),
            message: finding.message,
          })}
          onChange={({ target }) => tick(finding, target.checked)}
        />
      )}
    </Flex>
  );
  return (
    <Card
      size="small"
      title={<span data-tour="findings">{t('问题（{{count}}）', { count: detail.findings.length })}</span>}
    >
      {detail.findings.length > 0 && may('returnForRevision') && (
        <Typography.Paragraph type="secondary">{t('勾选的问题将列入整改清单，在“退回”中填写')}</Typography.Paragraph>
      )}
      <Findings findings={detail.findings} waived={waiving.waived} extra={extra} />
      {waiving.dialog}
    </Card>
  );
};

/** The list as it stands, to look over before it is sent. */
const Chosen = ({ items, onItems }: Omit<Props, 'detail'>): ReactNode => {
  const { t } = useTranslation();
  return (
    items.length > 0 && (
      <Card
        size="small"
        title={t('已列入整改清单（{{n}}项）', { n: items.length })}
        extra={
          <Button size="small" onClick={() => onItems([])}>
            {t('清空')}
          </Button>
        }
      >
        <ol className="changes">
          {items.map((item, i) => (
            <li key={i}>
              {item.where && `${inWords(item.where)}：`}
              {item.text || t('（待填写）')}{' '}
              <Button size="small" type="link" onClick={() => onItems(items.filter((_, nth) => nth !== i))}>
                {t('移除')}
              </Button>
            </li>
          ))}
        </ol>
      </Card>
    )
  );
};

/** 核阅: what has changed first, then what is wrong, the three scores, and the form to read; from each a place is put on the list. */
export const Review = ({ detail, items, onItems }: Props): ReactNode => {
  const { t } = useTranslation();
  const key = detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
  const { data: form, error } = useQuery(formOf(detail.id, key, detail.formVersions[key]));
  const store = useMemo(() => form && new FormStore(form), [form]);
  const [picking, setPicking] = useState(false);
  const put = (where: string): void => {
    if (!items.some((item) => item.where === where)) onItems([...items, { where, text: '' }]);
  };
  const pick = ({ target }: MouseEvent): void => {
    const where = picking && (target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at'];
    if (where) put(where);
  };
  return (
    <Flex vertical gap="middle">
      {detail.resubmission && <Resubmission found={detail.resubmission} />}
      <Flex gap="middle" align="start" wrap="wrap">
        <div className="filling">
          {detail.allowedActions.some(({ action, allowed }) => action === 'returnForRevision' && allowed) && (
            <Flex gap="small" align="center" wrap className="pick no-print" data-tour="pick">
              <Switch checked={picking} onChange={setPicking} aria-label={t('点选表格中的位置列入整改清单')} />
              {t('点选表格中的位置列入整改清单')}
              {form && <PlaceSelect form={form} onPick={put} />}
            </Flex>
          )}
          {error && <ProblemView error={error} />}
          <div className={picking ? 'picking' : undefined} onClickCapture={pick}>
            {store && form ? (
              <FormEditor
                store={store}
                scheme={schemeOf(detail.pins.scheme, detail.pins.schemeVersion)}
                findings={detail.findings}
                readOnly
                targetsFixed
              />
            ) : (
              !error && <Skeleton active />
            )}
          </div>
        </div>
        <Flex vertical gap="middle" className="beside no-print">
          <Chosen items={items} onItems={onItems} />
          <Judged detail={detail} items={items} onItems={onItems} />
          <Scores detail={detail} />
        </Flex>
      </Flex>
    </Flex>
  );
};
