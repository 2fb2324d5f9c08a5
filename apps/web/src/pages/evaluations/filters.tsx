import { Flex, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { places, type Place } from '#domain/vocabulary';
import { useAsked } from '../../app/use-asked.ts';

/** Words, stage and year; they stand in the address, and a change of theirs begins at the first page. */
export const Filters = (): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useAsked();
  const narrow = (change: Record<string, string | undefined>): void => ask({ ...change, page: undefined });
  return (
    <Flex gap="small" wrap className="filters" role="search">
      <Input.Search
        allowClear
        defaultValue={asked['text'] ?? ''}
        placeholder={t('单位或项目')}
        aria-label={t('单位或项目')}
        onSearch={(words) => narrow({ text: words.trim() || undefined })}
      />
      <Select<Place | null>
        allowClear
        placeholder={t('环节')}
        aria-label={t('环节')}
        virtual={false}
        value={(asked['place'] as Place | undefined) ?? null}
        onChange={(place) => narrow({ place: place ?? undefined })}
        options={Object.entries(places)
          .slice(1)
          .map(([value, label]) => ({ value: value as Place, label }))}
      />
      <InputNumber
        min={1990}
        max={2100}
        precision={0}
        placeholder={t('年度')}
        aria-label={t('年度')}
        value={asked['fiscalYear'] ? Number(asked['fiscalYear']) : null}
        onChange={(year) =>
          (year === null || year >= 1990) && narrow({ fiscalYear: year === null ? undefined : String(year) })
        }
      />
    </Flex>
  );
};
