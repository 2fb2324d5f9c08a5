import type { Effect } from '#engine/effects/effect';
import type { Consumer } from '#engine/effects/reactions';
import type { EventStore } from '#engine/event-store/event-store';
import { projections } from '#engine/projections/projections';
import { archiveEffect } from './effects/archive.ts';
import { notifyEffect } from './effects/notify.ts';

/** The worker behind each queue. */
export const effects: Readonly<Record<Consumer, (store: EventStore) => Effect>> = {
  ...projections,
  notify: notifyEffect,
  archive: archiveEffect,
};
