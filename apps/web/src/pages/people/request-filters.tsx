import { Flex, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest } from '#domain/answers/post-requests';
import { roles as roleNames, type Role } from '#domain/vocabulary';

export interface RequestsAsked {
  name?: string | undefined;
  organisation?: string | undefined;
  role?: Role | undefined;
}

export const isAskedFor = (
  { name, organisation: at, roles }: PostRequest,
  { name: part = '', organisation, role }: RequestsAsked,
): boolean =>
  name.includes(part.trim()) &&
  (organisation === undefined || at === organisation) &&
  (role === undefined || roles.includes(role));

interface Props {
  requests: readonly PostRequest[];
  asked: RequestsAsked;
  onAsk(this: void, asked: RequestsAsked): void;
}

/** By name, unit and post; only units and posts that somebody is asked for. */
export const RequestFilters = ({ requests, asked, onAsk }: Props): ReactNode => {
  const { t } = useTranslation();
  const units = new Map(requests.map(({ organisation, organisationName }) => [organisation, organisationName]));
  const posts = [...new Set(requests.flatMap(({ roles }) => roles))];
  return (
    <Flex gap="small" wrap className="choices">
      <Input
        allowClear
        style={{ maxWidth: 160 }}
        aria-label={t('姓名')}
        placeholder={t('姓名')}
        value={asked.name ?? ''}
        onChange={({ target }) => onAsk({ ...asked, name: target.value })}
      />
      <Select
        allowClear
        style={{ width: 220 }}
        aria-label={t('单位')}
        placeholder={t('全部单位')}
        showSearch={{ optionFilterProp: 'label' }}
        value={asked.organisation ?? null}
        options={[...units].map(([value, label]) => ({ value, label }))}
        onChange={(organisation) => onAsk({ ...asked, organisation: organisation ?? undefined })}
      />
      <Select<Role | null>
        allowClear
        style={{ width: 180 }}
        aria-label={t('岗位')}
        placeholder={t('全部岗位')}
        value={asked.role ?? null}
        options={posts.map((role) => ({ value: role, label: roleNames[role] }))}
        onChange={(role) => onAsk({ ...asked, role: role ?? undefined })}
      />
    </Flex>
  );
};
