import { Injectable } from '@nestjs/common';
import { compare, type Comparison } from '#domain/compare/compare';
import { momentsOf, type Asked, type Moment } from '#domain/compare/moments';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import type { FormKey, State } from '#domain/evaluation/state';
import type { Row } from '#domain/exchange/table';
import { exchange } from '#domain/exchange/tables';
import { unreadable } from '#domain/exchange/unreadable';
import type { Form, Unplaced } from '#domain/form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import { AuditTrail } from '../act/audit-trail.ts';
import { EventStore } from '../event-store/event-store.ts';
import { visible } from './visible.ts';

export interface Compared extends Comparison {
  from: Moment;
  to: Moment;
}

/** What goes out of the house about one evaluation, in the names of the national exchange. */
export interface ExchangeDocument {
  evaluation: string;
  version: number;
  unit: string;
  title: string;
  tables: Record<string, Row[]>;
  /** Cells that say something but no number: empty in the tables. */
  unreadable: Unplaced[];
}

const pinned = ({ pins }: State) => schemeOf(pins.scheme, pins.schemeVersion);

/** The moment without the whole form that stood then. */
const told = ({ version, at, title, key, formVersion }: Moment): Moment => ({ version, at, title, key, formVersion });

/** Papers that are made of an evaluation: comparisons and what is taken out of the house, which the audit trail notes. */
@Injectable()
export class EvaluationPapers {
  constructor(
    private readonly store: EventStore,
    private readonly trail: AuditTrail,
  ) {}

  /** Two moments compared, under the scheme that the evaluation is pinned to. */
  async compare(id: string, asked: Asked, actor: Actor): Promise<Compared> {
    const { state } = await visible(this.store, id, actor);
    const history = (await this.store.history(id)).map(({ event }) => event);
    const { from, to } = momentsOf(history, asked);
    return { from: told(from), to: told(to), ...compare(from, to, pinned(state)) };
  }

  /** A form to be taken along, with what its file may be called. */
  async form(id: string, key: FormKey, as: string, actor: Actor): Promise<{ form: Form; state: State }> {
    const { state } = await visible(this.store, id, actor);
    const form = (await this.store.forms(id, state, [key]))[key];
    if (!form) throw new DomainError('notFound', '这份表格尚未填报');
    await this.trail.line(actor.id, 'downloadForm', 'accepted', `${key}.${as}`, id, state.version);
    return { form, state };
  }

  async exchange(id: string, as: string, actor: Actor): Promise<ExchangeDocument> {
    const { state } = await visible(this.store, id, actor);
    const forms = await this.store.forms(id, state, ['selfEvaluation', 'goal']);
    const form = forms.selfEvaluation ?? forms.goal;
    if (!form) throw new DomainError('notFound', '尚未填报，没有可导出的内容');
    await this.trail.line(actor.id, 'exportExchange', 'accepted', as, id, state.version);
    const tables = exchange({ state, form, sheet: score(form, pinned(state)) });
    const { version, unit, title } = state;
    return { evaluation: id, version, unit: unit.name, title, tables, unreadable: unreadable(form) };
  }
}
