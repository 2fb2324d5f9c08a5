import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { call, sessionEnd, speakFor } from '../api/call.ts';
import type { Role } from '#domain/vocabulary';

/** Who is at work. */
export interface Me {
  id: string;
  name: string;
  roles: { code: Role; title: string }[];
  path: string;
  /** Nothing else works until it is changed. */
  mustChangePassword: boolean;
}

/** One of the people of a demonstration. */
export interface DemoAccount {
  role: string;
  login: string;
  name: string;
  where: string;
}

interface Answer {
  me: Me | null;
  /** Only in a demonstration, where the one password is public. */
  demo?: { password: string; accounts: DemoAccount[] };
}

interface Session {
  /** null: nobody has signed in. */
  me: Me | null;
  demo: Answer['demo'];
  /** Why it is over in the middle of work: sign in again in place, nothing typed is lost. */
  expired: string | null;
  signIn(login: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('no session around');
  return session;
};

/** @throws Error when nobody has signed in: only for pages that are shown to people at work */
export const useMe = (): Me => {
  const { me } = useSession();
  if (!me) throw new Error('nobody has signed in');
  return me;
};

/** Somebody has signed in and may ask for more than who they are. */
export const atWork = (queries: QueryClient): boolean => {
  const me = queries.getQueryData<Answer>(['me'])?.me;
  return !!me && !me.mustChangePassword;
};

/** That person, and nobody else who has taken their place in this browser. */
export const isAtWork = (queries: QueryClient, who: string): boolean =>
  queries.getQueryData<Answer>(['me'])?.me?.id === who;

const whoAmI = async (): Promise<Answer> => {
  const answer = await call<Answer>('api/session');
  speakFor(answer.me?.id ?? null);
  return answer;
};

/** What one person has seen is not for the next. */
const forgetOthers = (queries: QueryClient): void =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });

export const SessionProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const queries = useQueryClient();
  const [expired, setExpired] = useState<string | null>(null);
  const { data, isPending } = useQuery({ queryKey: ['me'], queryFn: whoAmI, staleTime: Infinity });
  const me = data?.me ?? null;
  const become = (now: Me | null): void => {
    speakFor(now?.id ?? null);
    queries.setQueryData<Answer>(['me'], (was) => ({ ...was, me: now }));
  };
  useEffect(() => {
    const note = (event: Event): void => {
      if (queries.getQueryData<Answer>(['me'])?.me) setExpired((event as CustomEvent<string>).detail);
    };
    sessionEnd.addEventListener('end', note);
    return () => sessionEnd.removeEventListener('end', note);
  }, [queries]);
  const signIn = async (login: string, password: string): Promise<void> => {
    const now = await call<Me>('api/login', { method: 'POST', body: { login, password } });
    if (me && me.id !== now.id) forgetOthers(queries);
    become(now);
    setExpired(null);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
  const signOut = async (): Promise<void> => {
    await call('api/logout', { method: 'POST', body: {} });
    become(null);
  };
  // Only when no page of theirs stands any more: one that did would ask again, for nobody.
  const atWork = me !== null;
  useEffect(() => (atWork ? () => forgetOthers(queries) : undefined), [atWork, queries]);
  if (isPending) return null;
  return <SessionContext value={{ me, demo: data?.demo, expired, signIn, signOut }}>{children}</SessionContext>;
};
