import { AsOfController } from './as-of.controller.ts';
import { AuditController } from './audit.controller.ts';
import { HandoversController } from './handovers.controller.ts';
import { PeopleController } from './people.controller.ts';
import { PostRequestsController } from './post-requests.controller.ts';
import { ProxiesController } from './proxies.controller.ts';
import { RegisterBookController } from './register-book.controller.ts';

/** The doors to the register: people, posts, proxies, handovers, and what the logs tell. */
export const registerControllers = [
  AsOfController,
  AuditController,
  HandoversController,
  PeopleController,
  PostRequestsController,
  ProxiesController,
  RegisterBookController,
] as const;
