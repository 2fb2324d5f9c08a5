import { Button, Checkbox, Flex, Input, Typography } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#domain/form';
import { protectedNames, type KeptName } from '#domain/public-copy';
import { PlaceLink } from '../../parts/place-link.tsx';
import { hiding, keeping, type Chosen } from './masks.ts';
import { BeforeAfter } from './redactions.tsx';

interface Props {
  own: Form;
  chosen: Chosen;
  onChange(this: void, chosen: Chosen): void;
}

const Kept = ({ one, chosen, onChange }: { one: KeptName } & Omit<Props, 'own'>): ReactNode => {
  const { t } = useTranslation();
  const say = (reason: string): void =>
    onChange({
      ...chosen,
      kept: chosen.kept.map((other) =>
        other.where === one.where && other.name === one.name ? { ...one, reason } : other,
      ),
    });
  return (
    <li>
      <PlaceLink where={one.where} />：{one.name}
      <Flex gap="small" wrap>
        <Input
          size="small"
          maxLength={500}
          autoFocus={one.reason === ''}
          placeholder={t('为什么不是个人姓名')}
          aria-label={t('不遮盖“{{name}}”的理由', { name: one.name })}
          status={one.reason.trim() === '' ? 'error' : ''}
          value={one.reason}
          onChange={({ target }) => say(target.value)}
        />
        <Button size="small" onClick={() => onChange(hiding(chosen, one))}>
          {t('恢复遮盖')}
        </Button>
      </Flex>
    </li>
  );
};

/** Names that the house hides of itself: each is looked at, and stays visible only where it is no person's. */
export const HiddenNames = ({ own, chosen, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const { kept, namesChecked } = chosen;
  const names = useMemo(() => protectedNames(own, kept), [own, kept]);
  if (names.length + kept.length === 0) return null;
  return (
    <section aria-label={t('自动遮盖的姓名')}>
      <b>{t('自动遮盖的姓名（{{n}}处）', { n: names.length })}</b>
      <Typography.Paragraph type="secondary">
        {t('信访人、当事人、补助对象等字样后面的姓名由系统遮盖，请逐处核对。')}
      </Typography.Paragraph>
      <ul className="changes">
        {names.map((slice) => (
          <li key={`${slice.where} ${slice.text}`}>
            <PlaceLink where={slice.where} />
            <BeforeAfter {...slice} />
            <Button
              size="small"
              aria-label={t('“{{name}}”不是个人姓名，不遮盖', { name: slice.text })}
              onClick={() => onChange(keeping(chosen, slice))}
            >
              {t('不是个人姓名')}
            </Button>
          </li>
        ))}
      </ul>
      {kept.length > 0 && (
        <>
          <b>{t('不遮盖的（{{n}}处）', { n: kept.length })}</b>
          <ul className="changes">
            {kept.map((one) => (
              <Kept key={`${one.where} ${one.name}`} one={one} chosen={chosen} onChange={onChange} />
            ))}
          </ul>
        </>
      )}
      <Checkbox checked={namesChecked} onChange={({ target }) => onChange({ ...chosen, namesChecked: target.checked })}>
        {t('以上姓名已逐处核对')}
      </Checkbox>
    </section>
  );
};
