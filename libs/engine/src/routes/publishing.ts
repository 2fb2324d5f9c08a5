import { Inject, Injectable } from '@nestjs/common';
import { faults, lint } from '#domain/approval/lint/lint';
import type { RouteProblem } from '#domain/approval/lint/rule';
import { canonical } from '#domain/canonical';
import type { Route } from '#domain/approval/route';
import { routes } from '#domain/approval/routes';
import { civilDate, inWords } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { AuditTrail } from '../act/audit-trail.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { demandOffice } from './office.ts';
import { RoutePacks, type Pack } from './packs.ts';
import { Tree } from './tree.ts';

/** From a draft to a version in force: linted against the people of the tree, written once, retired one day. */
@Injectable()
export class RoutePublishing {
  constructor(
    private readonly packs: RoutePacks,
    private readonly tree: Tree,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that is wrong with a draft, for the units within the asker's reach. */
  async lint(route: Route, actor: Actor): Promise<RouteProblem[]> {
    demandOffice(actor, '检查审核流程');
    const known = [...Object.values(routes), ...(await this.packs.all()).map((pack) => pack.route)];
    return lint({ route, known, register: await this.tree.register(await this.tree.units(actor)) });
  }

  /**
   * Publishes a version. The same again changes nothing and is answered alike.
   * @throws DomainError invalid with the RED problems, or when it would be in force before today
   */
  async publish(route: Route, effectiveFrom: string, actor: Actor): Promise<{ pack: Pack; problems: RouteProblem[] }> {
    const problems = await this.lint(route, actor);
    this.refuse(route, problems);
    const earlier = await this.packs.find(route.id);
    if (earlier) return { pack: this.same(earlier, route, effectiveFrom), problems };
    const now = this.clock.now();
    if (effectiveFrom < civilDate(now))
      throw new DomainError(
        'invalid',
        `生效日期${inWords(effectiveFrom)}早于今天${inWords(civilDate(now))}，请改为今天或以后的日期`,
        {
          effectiveFrom,
        },
      );
    const written = await this.packs.write(route, effectiveFrom, actor, now);
    const pack = await this.packs.find(route.id);
    if (!pack) throw new DomainError('conflict', `同一版本号刚刚由他人发布，请换用下一个版本号`, { id: route.id });
    if (written) await this.trail.line(actor.id, 'publishRoute', 'accepted', `${route.id} ${pack.contentHash}`);
    return { pack: this.same(pack, route, effectiveFrom), problems };
  }

  /** No new task may use it; cases under way finish on it. */
  async retire(id: string, reason: string, actor: Actor): Promise<void> {
    demandOffice(actor, '停用审核流程');
    await this.packs.retire(id, actor, this.clock.now(), reason);
    await this.trail.line(actor.id, 'retireRoute', 'accepted', `${id} ${reason}`);
  }

  private refuse({ id }: Route, problems: readonly RouteProblem[]): void {
    const red = faults(problems);
    if (red.length > 0)
      throw new DomainError('invalid', `${id}有${red.length}项红色问题，不能发布。第一项：${red[0]?.message}`, {
        problems: red,
      });
    if (Object.hasOwn(routes, id))
      throw new DomainError('conflict', `${id}是系统自带的版本，无须发布；修改请用新的版本号`, { id });
  }

  private same(pack: Pack, route: Route, effectiveFrom: string): Pack {
    if (canonical(pack.route) === canonical(route) && pack.effectiveFrom === effectiveFrom) return pack;
    throw new DomainError(
      'conflict',
      `${route.id}已由${pack.publishedBy.name}发布，自${inWords(pack.effectiveFrom)}起生效，不能再改`,
      {
        id: route.id,
        effectiveFrom: pack.effectiveFrom,
      },
    );
  }
}
