import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { copiesIn, toldIn, type Told } from '#domain/audit/copies';
import type { Finding } from '#domain/audit/rule';
import { copiedText } from '#domain/audit/rules/x06-copied-text';
import { DomainError } from '#domain/error';
import type { Actor } from '#domain/evaluation/action';
import { pathsOf } from '#domain/register/scope';
import { EventStore } from '../event-store/event-store.ts';
import { visible } from './visible.ts';

/** The evaluation whose form holds the same text. */
export interface Twin {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
}

export interface Copies {
  /** How many other self-evaluations were read. */
  compared: number;
  findings: (Finding & { other: Twin })[];
}

interface Neighbour extends Twin {
  /** The event that carries its self-evaluation. */
  form: number;
}

/** The same round, and the same unit's year before, as far as the asker's posts reach. */
const neighbours = `
  select id, state -> 'unit' ->> 'name' as unit, state ->> 'title' as title, fiscal_year as "fiscalYear",
    (state -> 'forms' ->> 'selfEvaluation')::int as form
  from evaluation
  where (round = $2 or (unit_id = $3 and fiscal_year = $4)) and exists (select from unnest($5::text[]) r (path)
      where unit_path = r.path or starts_with(unit_path, r.path || '.'))
    and id <> $1 and place <> 'voided' and state -> 'forms' ->> 'selfEvaluation' is not null
  order by unit_path, id limit 5000`;

/** Bytes of texts kept in memory, in signs of 16 bits and hashes of 32. */
const room = 64 * 1024 * 1024;
const sizeOf = (told: readonly Told[]): number =>
  told.reduce((size, { raw, bare, runs }) => size + 2 * (raw.length + bare.length) + runs.byteLength, 64);

/** So many forms are held against the asked one before others get their turn. */
const atOnce = 50;

const nameOf = ({ unit, fiscalYear, title }: Twin): string => `${unit}${fiscalYear}年度“${title}”的自评`;

/** 文字雷同: asked for when somebody wants to know; no part of the findings, which follow from one evaluation alone. */
@Injectable()
export class CopiedTexts {
  private readonly cache = new LRUCache<string, Told[]>({ maxSize: room, sizeCalculation: sizeOf });

  constructor(
    private readonly store: EventStore,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  /** Texts of the self-evaluation that others of the round, or the unit's own last year, hold as well. */
  async of(id: string, actor: Actor): Promise<Copies> {
    const { state } = await visible(this.store, id, actor);
    const form = state.forms.selfEvaluation;
    if (!form) throw new DomainError('notFound', '尚未填报自评表，没有可比对的文字');
    const values = [id, state.round, state.unit.id, state.fiscalYear - 1, pathsOf(actor)];
    const others = await this.source.query<Neighbour[]>(neighbours, values);
    const own = await this.told(id, form);
    const findings: Copies['findings'] = [];
    for (let from = 0; from < others.length; from += atOnce) {
      const some = others.slice(from, from + atOnce);
      findings.push(...(await Promise.all(some.map((other) => this.against(own, other)))).flat());
      await setImmediate();
    }
    return { compared: others.length, findings };
  }

  private async against(own: readonly Told[], { form, ...other }: Neighbour): Promise<Copies['findings']> {
    const { code: rule, severity, formula } = copiedText;
    const complaints = copiesIn(own, await this.told(other.id, form), nameOf(other));
    return complaints.map((complaint) => ({ rule, severity, formula, ...complaint, other }));
  }

  /** Events never change, so neither does what a form tells. */
  private async told(id: string, version: number): Promise<Told[]> {
    const key = `${id}:${version}`;
    const known = this.cache.get(key);
    if (known) return known;
    const told = toldIn(await this.store.form(id, version), false);
    this.cache.set(key, told);
    return told;
  }
}
