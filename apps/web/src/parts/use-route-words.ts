import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { routeList, versionOf } from '../api/routes.ts';

/** What people call a version of a route; its number where the list does not know it. */
export const useRouteWords = (): ((id: string) => string) => {
  const { t } = useTranslation();
  const { data = [] } = useQuery(routeList);
  return (id) => {
    const known = data.find((route) => route.id === id);
    return known ? `${known.title}（${t('第{{n}}版', { n: versionOf(id) })}）` : id;
  };
};
