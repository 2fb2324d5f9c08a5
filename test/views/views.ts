import { caseTabs } from './case-tabs.ts';
import { cases } from './cases.ts';
import { lists } from './lists.ts';
import { publicPages } from './public.ts';
import { registers } from './registers.ts';
import type { Story } from './story.ts';
import type { View } from './view.ts';

/** Everything that is looked at, subject by subject. A new page is one line in its subject's list. */
export const views: readonly View[] = [...lists, ...cases, ...caseTabs, ...registers, ...publicPages];

/** The part of the address behind the number sign. */
export const hashOf = ({ page = '/', of }: View, { id }: Pick<Story, 'id'>): string =>
  `#${page.replace('$id', of ? id[of] : '')}`;
