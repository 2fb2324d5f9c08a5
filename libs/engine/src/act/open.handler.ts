import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Answer } from '#domain/answers/act';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import { decideOpening } from '#domain/evaluation/decide';
import { maySee } from '#domain/register/scope';
import { unopened } from '#domain/evaluation/state';
import { WorkdayCalendars } from '../calendars/workday-calendars.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { genesis } from '../event-store/chain.ts';
import { EventStore } from '../event-store/event-store.ts';
import { Directory } from '../people/directory.ts';
import { isOpenOn, Organisations } from '../people/organisations.ts';
import { RoutePacks } from '../routes/packs.ts';
import { Open } from './act.ts';
import { buildWrite } from './build-write.ts';
import { bodyHash, Idempotency } from './idempotency.ts';

/** Opens an evaluation. The unit's name and place in the tree come from the register, never from the caller. */
@CommandHandler(Open)
export class OpenHandler implements ICommandHandler<Open, Answer> {
  constructor(
    private readonly store: EventStore,
    private readonly idempotency: Idempotency,
    private readonly organisations: Organisations,
    private readonly directory: Directory,
    private readonly calendars: WorkdayCalendars,
    private readonly packs: RoutePacks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ unitId, input, actor, idempotencyKey: key, evaluationId = randomUUID() }: Open): Promise<Answer> {
    const hash = bodyHash('open', unitId, input);
    const earlier = await this.idempotency.answered(actor.id, key, hash);
    if (earlier) return earlier;
    const unit = await this.organisations.find(unitId);
    if (!unit || !maySee(actor, unit.path))
      throw new DomainError('notFound', `没有编号为“${unitId}”的单位，或您无权向其下达任务`, { unitId });
    const at = this.clock.now();
    if (!isOpenOn(unit, civilDate(at)))
      throw new DomainError('invalid', `${unit.name}尚未设立或已经撤销，不能下达任务`, { unitId });
    const facts = decideOpening(
      { ...input, unit: { id: unit.id, path: unit.path, name: unit.name } },
      {
        actor,
        now: at,
        forms: {},
        calendar: await this.calendars.current(),
        people: await this.directory.onDuty(unit.path),
        routes: await this.packs.releases(),
      },
    );
    const idempotency = key ? { idempotency: { key, bodyHash: hash } } : {};
    const write = buildWrite(evaluationId, { state: unopened, head: genesis }, facts, {
      actor,
      path: unit.path,
      action: 'open',
      at,
      ...idempotency,
    });
    if (await this.store.append(write)) return write.answer;
    const raced = await this.idempotency.answered(actor.id, key, hash);
    if (raced) return raced;
    throw new DomainError('conflict', '任务未能下达，请重试');
  }
}
