import type { ComponentType, ReactNode } from 'react';
import type { Role } from '#domain/vocabulary';
import type { AskedWords } from './use-asked.ts';

/** One page of the house: a new one is a file and a line in pages.ts. */
export interface PageDefinition {
  /** Address below #/, with $parameters. */
  path: string;
  title: string;
  /** Shown in the menu, with this sign, under 设置 when it is one of its pages; left out of it when absent. */
  menu?: { order: number; icon: ReactNode; settings?: true };
  /** Only for people who hold one of these posts; everybody at work when absent. */
  roles?: readonly Role[];
  /** Read without login. */
  open?: boolean;
  /** Asked of the house while the page itself is still on its way; by what stands in the address. */
  ahead?(this: void, asked: AskedWords): void;
  /** Fetched when it is first looked at. */
  load(this: void): Promise<{ default: ComponentType }>;
}

/** Whether it is theirs by their posts. */
export const isFor = ({ roles }: PageDefinition, held: readonly { code: Role }[]): boolean =>
  !roles || held.some(({ code }) => roles.includes(code));

export const definePage = (page: PageDefinition): PageDefinition => page;
