import { Injectable } from '@nestjs/common';
import type { Compared } from '#domain/answers/compared';
import { compare } from '#domain/compare/compare';
import { momentsOf, type Asked, type Moment } from '#domain/compare/moments';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { formKeys, type State } from '#domain/evaluation/state';
import type { Row } from '#domain/exchange/table';
import { exchange } from '#domain/exchange/tables';
import { unreadable } from '#domain/exchange/unreadable';
import type { Form, Unplaced } from '#domain/form';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import type { Extras } from '#forms/write/write-form';
import { AuditTrail } from '../act/audit-trail.ts';
import { EventStore } from '../event-store/event-store.ts';
import { extrasOf, paperOf, type Enclosure, type PaperKey } from './paper.ts';
import { visible } from './visible.ts';

/** A form to be taken along. `as`: the file type, or the unit's own template. */
export interface Taking {
  key: PaperKey;
  as: string;
  /** What is to stand behind it. */
  with?: readonly Enclosure[] | undefined;
}

export interface Taken {
  form: Form;
  extras: Extras;
  state: State;
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

  /** A paper to be taken along, with what stands behind it and what its file may be called. */
  async take(id: string, { key, as, with: asked = [] }: Taking, actor: Actor): Promise<Taken> {
    if (as === 'json' && asked.length > 0)
      throw new DomainError('invalid', 'JSON是表格本身，不能附问题、意见和得分：请导出docx、xlsx或pdf');
    const { state } = await visible(this.store, id, actor);
    const forms = await this.store.forms(id, state, formKeys);
    const form = paperOf(key, state, forms);
    await this.trail.line(
      actor.id,
      'downloadForm',
      'accepted',
      [key, ...asked].join('+') + `.${as}`,
      id,
      state.version,
    );
    return { form, extras: extrasOf(key, asked, state, forms), state };
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
