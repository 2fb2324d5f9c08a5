import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleOf } from '../api/people.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?(person: string): void;
}

/** Somebody, found by part of the name or the account. */
export const PersonSelect = ({ id, value, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data, isFetching } = useQuery(peopleOf({ text, limit: 30 }));
  return (
    <Select<string>
      {...(id && { id })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      placeholder={t('输入姓名或账号查找')}
      notFoundContent={t('没有找到')}
      options={(data?.items ?? []).map(({ id: person, name, organisationName }) => ({
        value: person,
        label: `${name}（${organisationName}）`,
      }))}
    />
  );
};
