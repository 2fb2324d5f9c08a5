import type { Effect } from '../effects/effect.ts';
import type { EventStore } from '../event-store/event-store.ts';
import { auditEffect } from './findings.ts';
import { remindEffect } from './reminders.ts';
import { scoreEffect } from './score.ts';

/** What is computed from the log and can be thrown away: each follows from the events alone. */
export const projections = { score: scoreEffect, audit: auditEffect, remind: remindEffect } as const satisfies Partial<
  Record<Effect['consumer'], (store: EventStore) => Effect>
>;
