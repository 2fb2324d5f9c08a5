import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Organisation } from '#domain/answers/organisations';
import type { DispatchLine, DispatchReport } from '#domain/answers/rounds';
import { civilDate } from '#domain/deadlines/civil';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { pathsOf } from '#domain/register/scope';
import { Open } from '../act/act.ts';
import { WorkdayCalendars } from '../calendars/workday-calendars.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { isOpenOn, Organisations } from '../people/organisations.ts';
import { demandOffice } from '../routes/office.ts';
import { RoutePacks } from '../routes/packs.ts';
import { Tree } from '../routes/tree.ts';
import type { DispatchOrder } from './dispatch-order.ts';
import { examine, type Examined, type Surroundings } from './examine.ts';
import { GivenTasks } from './given-tasks.ts';
import { countsOf } from './report.ts';

/** Commands under way at once: they share statements of the store. */
const together = 64;
const mostNames = 20;

/** 任务下达 to many units at once: looked at first, then given one by one with a receipt each. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly organisations: Organisations,
    private readonly tree: Tree,
    private readonly packs: RoutePacks,
    private readonly calendars: WorkdayCalendars,
    private readonly given: GivenTasks,
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the order would do. Nothing is written. */
  async preview(order: DispatchOrder, actor: Actor): Promise<DispatchReport> {
    const { around, examined } = await this.examined(order, actor);
    return reportOf(
      around,
      true,
      examined.map(({ line }) => line),
    );
  }

  /** Gives every task that can be given. The same order again finds them there. */
  async give(order: DispatchOrder, actor: Actor): Promise<DispatchReport> {
    const { around, examined } = await this.examined(order, actor);
    const lines: DispatchLine[] = [];
    for (let at = 0; at < examined.length; at += together)
      lines.push(...(await Promise.all(examined.slice(at, at + together).map((one) => this.one(one, order, actor)))));
    return reportOf(around, false, lines);
  }

  private async examined(order: DispatchOrder, actor: Actor): Promise<{ around: Surroundings; examined: Examined[] }> {
    demandOffice(actor, '任务下达');
    const around = await this.surroundings(order, actor);
    const lines: DispatchLine[] = [];
    const examined = order.tasks.map((task) => {
      const one = examine(around, task, lines);
      lines.push(one.line);
      return one;
    });
    return { around, examined };
  }

  private async surroundings(order: DispatchOrder, actor: Actor): Promise<Surroundings> {
    const all = await this.organisations.below(pathsOf(actor));
    const [given, register, routes, calendar] = await Promise.all([
      this.given.of(
        order.round,
        all.map(({ path }) => path),
      ),
      this.tree.register([]),
      this.packs.releases(),
      this.calendars.current(),
    ]);
    const context = { actor, now: this.clock.now(), forms: {}, calendar, routes };
    const units = new Map(all.map((unit) => [unit.id, unit]));
    return { order, context, units, given, register, routes: new Map() };
  }

  private async one({ line, input }: Examined, order: DispatchOrder, actor: Actor): Promise<DispatchLine> {
    if (!input || !line.id) return line;
    const { round, fiscalYear } = order;
    const open = new Open(line.unitId, { ...input, round, fiscalYear }, actor, undefined, line.id);
    try {
      await this.commands.execute(open);
      return { ...line, outcome: 'opened' };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Its number was taken meanwhile: somebody else has given the very same task.
      if (error.code === 'conflict') return { ...line, outcome: 'exists' };
      const problem = { severity: 'RED', where: '', message: error.message, remedy: '改正后重新下达' } as const;
      return { ...line, id: null, outcome: 'refused', problems: [...line.problems, problem] };
    }
  }
}

const isUnit = ({ kind }: Organisation): boolean => kind === 'budgetUnit' || kind === 'subordinateUnit';

const reportOf = (around: Surroundings, preview: boolean, lines: DispatchLine[]): DispatchReport => {
  const { order, context, units, given, routes } = around;
  const served = new Set([
    ...given.filter(({ voided }) => !voided).map(({ unitId }) => unitId),
    ...lines.filter(({ outcome }) => outcome !== 'refused').map(({ unitId }) => unitId),
  ]);
  const today = civilDate(context.now);
  const without = [...units.values()].filter((unit) => isUnit(unit) && isOpenOn(unit, today) && !served.has(unit.id));
  return {
    round: order.round,
    preview,
    counts: countsOf(lines),
    lines,
    routes: [...routes].map(([id, problems]) => ({
      id,
      tasks: lines.filter(({ route, outcome }) => route === id && outcome !== 'refused').length,
      problems,
    })),
    without: { count: without.length, names: without.slice(0, mostNames).map(({ name }) => name) },
  };
};
