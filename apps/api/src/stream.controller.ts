import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { filter, interval, map, merge, type Observable } from 'rxjs';
import type { Actor } from '#domain/evaluation/action';
import { maySee } from '#domain/register/scope';
import { CurrentActor } from './auth/session.guard.ts';
import { Changes } from './changes.ts';

const heartbeat = 20_000;

/** Tells open pages that something they may see has changed; they read it anew. */
@Controller('api/stream')
export class StreamController {
  constructor(private readonly changes: Changes) {}

  @Sse()
  stream(@CurrentActor() actor: Actor): Observable<MessageEvent> {
    const unlimited = (actor.standsFor ?? []).filter(({ limits }) => !limits);
    const mine = this.changes.seen.pipe(
      filter(({ path }) => maySee({ ...actor, standsFor: unlimited }, path)),
      map(({ id, version, place }): MessageEvent => ({ type: 'changed', data: { id, version, place } })),
    );
    return merge(mine, interval(heartbeat).pipe(map((): MessageEvent => ({ type: 'alive', data: '' }))));
  }
}
