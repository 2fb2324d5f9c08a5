import type { Page } from 'playwright-core';
import type { CaseName } from './story.ts';

/** One thing that people see: a page, a part of it, a dialog. A new page is one line here. */
export interface View {
  /** Name of its pictures. */
  name: string;
  /** What is to be seen, in one line for docs/pages.md. */
  title: string;
  /** Address of the page as app/pages.tsx has it; absent for what stands before all pages. */
  page?: string;
  /** Who looks; a visitor without login when absent. */
  who?: string;
  /** Of which evaluation, where the page is about one. */
  of?: CaseName;
  /** Words that are there once it stands. */
  ready: string | RegExp;
  /** What a picture of it begins with, where its matter stands further down the page: a selector. */
  from?: string;
  /** What is done before it is looked at: a tab, a dialog. */
  open?(this: void, page: Page): Promise<void>;
}

/** Address of the page of one evaluation. */
export const evaluation = '/evaluations/$id';
