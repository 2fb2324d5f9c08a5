import { Button, Card, Checkbox, Flex, Typography } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Detail } from '#domain/answers/evaluation';
import { sensitiveTexts } from '#domain/audit/sensitive-words';
import { textsOf } from '#domain/audit/texts';
import type { ActionName } from '#domain/evaluation/actions';
import type { Form } from '#domain/form';
import { ActionDialog } from '../../actions/action-dialog.tsx';
import { protectedNames } from '#domain/public-copy';
import { fieldWords } from '#domain/evaluation/field-words';
import { PlaceLink } from '../../parts/place-link.tsx';
import { HiddenNames } from './hidden-names.tsx';
import { chosenFor, type Chosen } from './masks.ts';
import { Redactions } from './redactions.tsx';
import { SensitiveWork } from './sensitive-work.tsx';

const names = ['maskMobiles', 'maskStaffNames'] as const;

interface Props {
  detail: Detail;
  own: Form;
  copy: Form;
  /** null: the copy that was made stands. */
  masks: Chosen | null;
  onMasks(this: void, masks: Chosen): void;
  onMade(this: void): void;
}

const Masked = ({ own, copy }: Pick<Props, 'own' | 'copy'>): ReactNode => {
  const { t } = useTranslation();
  const places = useMemo(() => {
    const public_ = new Map(textsOf(copy).map(({ where, text }) => [where, text]));
    return textsOf(own).filter(({ where, text }) => public_.has(where) && public_.get(where) !== text);
  }, [own, copy]);
  return (
    <>
      <b>{t('已遮盖{{n}}处', { n: places.length })}</b>
      <ul className="changes">
        {places.map(({ where }) => (
          <li key={where}>
            <PlaceLink where={where} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** What is still to be done before the copy can be made; undefined: nothing. */
const missing = (
  { own, copy }: Pick<Props, 'own' | 'copy'>,
  { kept, redactions, namesChecked, secrecyReview }: Chosen,
  t: TFunction,
): string | undefined => {
  if ([...kept, ...redactions].some(({ reason }) => reason.trim() === '')) return t('请写明每处遮盖或不遮盖的理由');
  if (!namesChecked && protectedNames(own, kept).length + kept.length > 0)
    return t('请逐处核对自动遮盖的姓名，并勾选“以上姓名已逐处核对”');
  if (secrecyReview.trim() === '' && sensitiveTexts(copy).length > 0)
    return t('请遮盖敏感工作表述，或写明保密审查情况');
  return undefined;
};

/** 准备公开、公开: what is masked, chosen beside the preview, and the two steps; publishing stands out in the head already. */
export const Preparing = ({ detail, own, copy, masks, onMasks, onMade }: Props): ReactNode => {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<ActionName>();
  const of = (name: ActionName) => detail.allowedActions.find(({ action }) => action === name);
  const [prepare, publish] = [of('prepareDisclosure'), of('publish')];
  const current = doing && of(doing);
  const lacking = masks ? missing({ own, copy }, masks, t) : undefined;
  return (
    <Card size="small" title={t('遮盖与公开')}>
      <Flex vertical gap="small">
        {prepare?.allowed &&
          masks &&
          names.map((name) => (
            <Checkbox
              key={name}
              checked={masks[name]}
              onChange={({ target }) => onMasks({ ...masks, [name]: target.checked })}
            >
              {t(fieldWords[name] ?? name)}
            </Checkbox>
          ))}
        <Masked own={own} copy={copy} />
        {prepare?.allowed && masks && (
          <>
            <Redactions own={own} chosen={masks} onChange={onMasks} />
            <HiddenNames own={own} chosen={masks} onChange={onMasks} />
            <SensitiveWork copy={copy} chosen={masks} onChange={onMasks} />
          </>
        )}
        {lacking && <Typography.Text type="warning">{lacking}</Typography.Text>}
        <Flex gap="small" wrap>
          {prepare?.allowed && masks && (
            <Button
              type={publish?.allowed ? 'default' : 'primary'}
              disabled={lacking !== undefined}
              onClick={() => setDoing('prepareDisclosure')}
            >
              {t('按此生成公开件')}
            </Button>
          )}
          {prepare?.allowed && !masks && (
            <Button onClick={() => onMasks(chosenFor(detail.disclosure))}>{t('改变遮盖方式')}</Button>
          )}
          {publish && !masks && (
            <Button disabled={!publish.allowed} onClick={() => setDoing('publish')}>
              {t('公开')}
            </Button>
          )}
        </Flex>
        {publish && !publish.allowed && (
          <Typography.Text type="secondary">
            {prepare?.allowed && !detail.forms.includes('public') ? t('生成公开件之后才能公开') : publish.reason}
          </Typography.Text>
        )}
      </Flex>
      {current && (
        <ActionDialog
          detail={detail}
          action={current}
          preset={doing === 'prepareDisclosure' ? { ...masks } : {}}
          onDone={onMade}
          onClose={() => setDoing(undefined)}
        />
      )}
    </Card>
  );
};
