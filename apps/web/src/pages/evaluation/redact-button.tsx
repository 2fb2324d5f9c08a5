import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../parts/in-words.ts';

interface Props {
  place: string;
  /** Beside others the button says which place it hides. */
  alone: boolean;
  onRedact(this: void): void;
}

/** 遮盖此处 beside the place that it hides. */
export const RedactButton = ({ place, alone, onRedact }: Props): ReactNode => {
  const { t } = useTranslation();
  const named = t('遮盖此处：{{place}}', { place: inWords(place) });
  return (
    <Button size="small" aria-label={named} onClick={onRedact}>
      {alone ? t('遮盖此处') : named}
    </Button>
  );
};
