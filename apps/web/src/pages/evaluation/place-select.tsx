import { Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saidIn } from '#domain/compare/cells';
import type { Form } from '#domain/form';
import { goTo } from '../../parts/go-to.ts';

interface Props {
  form: Form;
  onPick(this: void, where: string): void;
}

/** The places of a form by name, for whoever works by keys: typed, chosen, put on the list. */
export const PlaceSelect = ({ form, onPick }: Props): ReactNode => {
  const { t } = useTranslation();
  const places = useMemo(() => saidIn(form).map(({ where, label }) => ({ value: where, label })), [form]);
  return (
    <Select<string | null>
      showSearch={{ optionFilterProp: 'label' }}
      className="place-select"
      value={null}
      options={places}
      placeholder={t('或按名称查找位置')}
      aria-label={t('按名称查找位置，列入整改清单')}
      onChange={(where) => {
        if (!where) return;
        onPick(where);
        goTo(where);
      }}
    />
  );
};
