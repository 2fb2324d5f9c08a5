import type { Effect } from '#engine/effects/effect';
import type { Consumer } from '#engine/effects/reactions';
import type { EventStore } from '#engine/event-store/event-store';
import { archiveEffect } from './effects/archive.ts';
import { auditEffect } from './effects/audit.ts';
import { notifyEffect } from './effects/notify.ts';
import { remindEffect } from './effects/remind.ts';
import { scoreEffect } from './effects/score.ts';

/** The worker behind each queue. */
export const effects: Readonly<Record<Consumer, (store: EventStore) => Effect>> = {
  score: scoreEffect,
  audit: auditEffect,
  notify: notifyEffect,
  remind: remindEffect,
  archive: archiveEffect,
};
