import { Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Answer } from '#domain/answers/act';
import { refuse } from '#domain/approval/refusals';
import type { ReceivedFile } from '#domain/attachments/attachment';
import { DomainError } from '#domain/error';
import { actions } from '#domain/evaluation/actions';
import { decide } from '#domain/evaluation/decide';
import { aside, type Event } from '#domain/evaluation/events';
import { asksPeople, readsOf, type Action, type Actor } from '#domain/evaluation/action';
import { actorFor, maySee } from '#domain/register/scope';
import { AttachmentContents } from '../attachments/contents.ts';
import { WorkdayCalendars } from '../calendars/workday-calendars.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { POOL } from '../database/pool.ts';
import { EventStore, type Current } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { RoutePacks } from '../routes/packs.ts';
import { Act, type Upload } from './act.ts';
import { AuditTrail } from './audit-trail.ts';
import { buildWrite } from './build-write.ts';
import { bodyHash, Idempotency } from './idempotency.ts';
import { sealOf } from './seal.ts';

/** How often a command is decided anew when facts that do not disturb it come in between. */
const patience = 5;

/** The file as the domain knows it. */
const about = ({ sha256, bytes, mediaType }: Upload): ReceivedFile => ({ sha256, bytes, mediaType });

/** Load, decide, append: the same for every action. */
@CommandHandler(Act)
export class ActHandler implements ICommandHandler<Act, Answer> {
  private readonly contents: AttachmentContents;

  constructor(
    private readonly store: EventStore,
    private readonly idempotency: Idempotency,
    private readonly trail: AuditTrail,
    private readonly directory: Directory,
    private readonly calendars: WorkdayCalendars,
    private readonly packs: RoutePacks,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(POOL) pool: Pool,
  ) {
    this.contents = new AttachmentContents(pool);
  }

  async execute(act: Act): Promise<Answer> {
    const { input, file } = act;
    const hash = bodyHash(act.action, act.evaluationId, file ? { input, file: file.sha256 } : input);
    try {
      return await this.attempt(act, hash);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // The command may have been done already, and this be its repetition.
      const earlier = await this.idempotency.answered(act.actor.id, act.idempotencyKey, hash);
      if (earlier) return earlier;
      await this.trail.refused(act, error);
      throw error;
    }
  }

  private async attempt(act: Act, hash: string): Promise<Answer> {
    const { evaluationId: id, expected } = act;
    const idempotency = act.idempotencyKey ? { idempotency: { key: act.idempotencyKey, bodyHash: hash } } : {};
    let current = await this.store.current(id, expected);
    for (let tries = 0; tries < patience; tries += 1) {
      const { facts, ...circumstances } = await this.decided(act, current);
      const write = buildWrite(id, current, facts, { ...circumstances, action: act.action, ...idempotency });
      // Before the fact that speaks of it: one that fails leaves a file that nobody speaks of, and that is swept up.
      if (act.file) await this.contents.keep(act.file.sha256, act.file.content, write.at);
      if (await this.store.append(write)) return write.answer;
      current = await this.store.fresh(id);
    }
    throw await this.conflict(id, expected);
  }

  /** The facts, decided on the case as it stands. @throws DomainError conflict when what the person saw has changed */
  private async decided(
    { evaluationId: id, action: name, actor: whoever, input, expected, file }: Act,
    { state: folded }: Current,
  ): Promise<{ facts: readonly Event[]; actor: Actor; path: string; at: string; warning?: string }> {
    const actor = actorFor(whoever, folded);
    const state = await this.directory.placed(folded);
    const { path } = state.unit;
    if (!maySee(actor, path)) throw new DomainError('notFound', '没有这个评价，或您无权查看', { id });
    if (!(await this.isAsSeen(id, expected, state.version))) throw await this.conflict(id, expected);
    const action: Action = actions[name] as Action;
    const at = this.clock.now();
    const forms = await this.store.forms(id, state, readsOf(action, state));
    const calendar = await this.calendars.current();
    const people = asksPeople(action, state) ? { people: await this.directory.onDuty(path) } : {};
    const routes = action.asksRoutes ? { routes: await this.packs.releases() } : {};
    const context = {
      actor,
      now: at,
      forms,
      calendar,
      ...people,
      ...routes,
      ...sealOf(state, forms),
      ...(file && { file: about(file) }),
    };
    const warning = action.warns?.(state, context, input);
    const facts = decide(state, name, input, context);
    return { facts, actor, path, at, ...(warning && { warning }) };
  }

  /** Remarks, urges and the like do not cost anybody who is typing their work. */
  private async isAsSeen(id: string, expected: number, version: number): Promise<boolean> {
    if (version <= expected) return version === expected;
    return (await this.store.typesSince(id, expected)).every((type) => aside.has(type));
  }

  /** Who was faster, and when, so that the person can look at it. */
  private async conflict(id: string, expected: number): Promise<DomainError> {
    const { state }: Current = await this.store.fresh(id);
    const last = await this.store.lastTouch(id);
    const details = { expected, version: state.version, by: last?.name, at: last?.at };
    return refuse('conflict', details, `表单已被${last?.name ?? '他人'}更新，请刷新后在最新内容上办理`);
  }
}
