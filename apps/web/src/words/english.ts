import { asOf } from './english/as-of.ts';
import { attachments } from './english/attachments.ts';
import { board } from './english/board.ts';
import { evaluation } from './english/evaluation.ts';
import { everywhere } from './english/everywhere.ts';
import { form } from './english/form.ts';
import { handling } from './english/handling.ts';
import { own } from './english/own.ts';
import { progress } from './english/progress.ts';
import { messages } from './english/messages.ts';
import { postRequests } from './english/post-requests.ts';
import { publicPages } from './english/public.ts';
import { organisations } from './english/organisations.ts';
import { registerBook } from './english/register-book.ts';
import { registers } from './english/registers.ts';
import { settings } from './english/settings.ts';
import { work } from './english/work.ts';
import { waysIn } from './english/ways-in.ts';

/** Chinese first, English second: the sentences of the pages. Official terms of the domain stay Chinese. */
export const english: Readonly<Record<string, string>> = {
  ...registers,
  ...everywhere,
  ...waysIn,
  ...board,
  ...evaluation,
  ...publicPages,
  ...work,
  ...settings,
  ...organisations,
  ...registerBook,
  ...postRequests,
  ...messages,
  ...asOf,
  ...attachments,
  ...progress,
  ...own,
  ...handling,
  ...form,
};
