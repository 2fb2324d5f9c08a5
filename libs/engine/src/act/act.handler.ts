import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuse } from '#domain/approval/refusals';
import { DomainError } from '#domain/error';
import { actions } from '#domain/evaluation/actions';
import { decide } from '#domain/evaluation/decide';
import type { Action } from '#domain/evaluation/action';
import { maySee } from '#domain/evaluation/permission';
import { CLOCK, type Clock } from '../clock.ts';
import { EventStore, type Current } from '../event-store/event-store.ts';
import type { Answer } from '../event-store/write.ts';
import { Act } from './act.ts';
import { AuditTrail } from './audit-trail.ts';
import { buildWrite } from './build-write.ts';
import { bodyHash, Idempotency } from './idempotency.ts';

/** Load, decide, append: the same for every action. */
@CommandHandler(Act)
export class ActHandler implements ICommandHandler<Act, Answer> {
  constructor(
    private readonly store: EventStore,
    private readonly idempotency: Idempotency,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(act: Act): Promise<Answer> {
    const hash = bodyHash(act.action, act.evaluationId, act.input);
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
    const { evaluationId: id, actor, action } = act;
    const current = await this.store.current(id, act.expected);
    if (!maySee(actor, current.state.unit.path))
      throw new DomainError('notFound', '没有这个评价，或您无权查看', { id });
    if (current.state.version !== act.expected) throw await this.conflict(id, act.expected);
    const at = this.clock.now();
    const forms = await this.store.forms(id, current.state, (actions[action] as Action).reads ?? []);
    const facts = decide(current.state, action, act.input, { actor, now: at, forms });
    const idempotency = act.idempotencyKey ? { idempotency: { key: act.idempotencyKey, bodyHash: hash } } : {};
    const write = buildWrite(id, current, facts, { actor, action, at, ...idempotency });
    if (!(await this.store.append(write))) throw await this.conflict(id, act.expected);
    return write.answer;
  }

  /** Who was faster, and when, so that the person can look at it. */
  private async conflict(id: string, expected: number): Promise<DomainError> {
    const { state }: Current = await this.store.fresh(id);
    const last = await this.store.lastTouch(id);
    const details = { expected, version: state.version, by: last?.name, at: last?.at };
    return refuse('conflict', details, `表单已被${last?.name ?? '他人'}更新，请刷新后在最新内容上办理`);
  }
}
