import { Input, Typography } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sensitiveTexts } from '#domain/audit/sensitive-words';
import type { Form } from '#domain/form';
import { PlaceLink } from '../../parts/place-link.tsx';
import { redacted, type Chosen } from './masks.ts';
import { RedactButton } from './redact-button.tsx';

interface Props {
  /** As it would be published: what is hidden already needs no review. */
  copy: Form;
  chosen: Chosen;
  onChange(this: void, chosen: Chosen): void;
}

/** 敏感工作表述 (P05): each place is hidden, or what is left has passed the secrecy review, in words. */
export const SensitiveWork = ({ copy, chosen, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const field = useId();
  const places = sensitiveTexts(copy);
  if (places.length === 0) return null;
  return (
    <section aria-label={t('敏感工作表述')}>
      <b>{t('敏感工作表述（{{n}}处）', { n: places.length })}</b>
      <ul className="changes">
        {places.map(({ where, found }) => (
          <li key={where}>
            <PlaceLink where={where} />：<span className="words">{found.join('、')}</span>{' '}
            <RedactButton
              place={where}
              alone
              onRedact={() => onChange(redacted(chosen, where, t('涉及敏感工作信息，不予公开')))}
            />
          </li>
        ))}
      </ul>
      <label htmlFor={field}>{t('保密审查情况')}</label>
      <Input.TextArea
        id={field}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        placeholder={t('何时、由谁审查，结论如何')}
        value={chosen.secrecyReview}
        onChange={({ target }) => onChange({ ...chosen, secrecyReview: target.value })}
      />
      <Typography.Paragraph type="secondary">
        {t('不遮盖的，须先送保密审查，并在此写明；审查情况记入全过程，不对外公开。')}
      </Typography.Paragraph>
    </section>
  );
};
