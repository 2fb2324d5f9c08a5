import { Button, Flex, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#domain/form';
import { privateSlices } from '#domain/private-slices';
import { inWords } from '../../parts/in-words.ts';
import { PlaceLink } from '../../parts/place-link.tsx';
import { unredacted, type Chosen } from './masks.ts';

interface Props {
  own: Form;
  chosen: Chosen;
  onChange(this: void, chosen: Chosen): void;
}

/** Before and after: what the filer wrote, and what the public reads. */
export const BeforeAfter = ({ text, masked }: { text: string; masked: string }): ReactNode => (
  <span className="words">
    {text} → <b>{masked}</b>
  </span>
);

/** 遮盖此处: the places that were redacted by hand, each with its reason, and the way back. */
export const Redactions = ({ own, chosen, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const { redactions } = chosen;
  if (redactions.length === 0) return null;
  return (
    <section>
      <b>{t('单独遮盖的位置（{{n}}处）', { n: redactions.length })}</b>
      <ul className="changes">
        {redactions.map(({ where, reason }) => (
          <li key={where}>
            <PlaceLink where={where} />
            {privateSlices(own, where).map((slice) => (
              <BeforeAfter key={slice.text} {...slice} />
            ))}
            <Flex gap="small" wrap>
              <Input
                size="small"
                maxLength={500}
                aria-label={t('遮盖{{place}}的理由', { place: inWords(where) })}
                status={reason.trim() === '' ? 'error' : ''}
                value={reason}
                onChange={({ target }) =>
                  onChange({
                    ...chosen,
                    redactions: redactions.map((one) => (one.where === where ? { where, reason: target.value } : one)),
                  })
                }
              />
              <Button size="small" onClick={() => onChange(unredacted(chosen, where))}>
                {t('撤销遮盖')}
              </Button>
            </Flex>
          </li>
        ))}
      </ul>
    </section>
  );
};
