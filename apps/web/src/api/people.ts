import { queryOptions } from '@tanstack/react-query';
import type { PersonLine } from '#domain/answers/people';
import type { PostGrantsAnswer } from '#domain/answers/post-grants';
import type { PostRequest } from '#domain/answers/post-requests';
import type { ProxyLine } from '#domain/answers/proxies';
import type { Role } from '#domain/vocabulary';
import { call } from './call.ts';
import type { Page } from './types.ts';

export interface PeopleAsked {
  text?: string;
  organisation?: string;
  role?: Role;
  offset?: number;
  limit?: number;
}

export const peopleOf = (asked: PeopleAsked) => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  const words = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return queryOptions({
    queryKey: ['people', words],
    queryFn: () => call<Page<PersonLine>>(`api/people?${words}`),
    placeholderData: (before: Page<PersonLine> | undefined) => before,
  });
};

export const postRequests = queryOptions({
  queryKey: ['people', 'requests'],
  queryFn: () => call<PostRequest[]>('api/post-requests?open=true'),
});

/** Many with one opinion; one receipt for each. Sent again, nothing is granted twice. */
export const grantPosts = (ids: readonly string[], opinion: string): Promise<PostGrantsAnswer> =>
  call('api/post-requests/decide', { method: 'POST', body: { ids, agreed: true, opinion } });

export const proxies = queryOptions({ queryKey: ['proxies'], queryFn: () => call<ProxyLine[]>('api/proxies') });
