import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../api/queries.ts';
import { atWork } from '../session/session.tsx';
import { pages } from './pages.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';
import { wordsIn } from './use-asked.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const routeOf = ({ path, load, ahead }: (typeof pages)[number]): AnyRoute =>
  createRoute({
    getParentRoute: () => root,
    path,
    loader: ({ location }) => {
      if (atWork(queries)) ahead?.(wordsIn(location.search));
    },
    component: lazyRouteComponent(load) as () => ReactNode,
  }) as unknown as AnyRoute;

/** Addresses behind the number sign: they need nothing of the server, below whatever path it stands. */
export const router = createRouter({
  routeTree: root.addChildren(pages.map(routeOf)),
  history: createHashHistory(),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
