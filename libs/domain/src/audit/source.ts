import type { Form } from '../form.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const step = /([^.[\]]+)|\[([^\]]*)\]/gu;

const named = (list: readonly Json[], name: string): Json | undefined =>
  list.find((item) => {
    const fields = item as { readonly [key: string]: Json } | null;
    return fields !== null && ['setId', 'seq', 'key', 'level1', 'label'].some((key) => String(fields[key]) === name);
  });

const into = (value: Json | undefined, [, field, name]: RegExpMatchArray): Json | undefined => {
  if (Array.isArray(value)) return named(value as readonly Json[], name ?? '');
  if (value === null || typeof value !== 'object' || field === undefined) return undefined;
  return (value as { readonly [key: string]: Json })[field];
};

const atOf = (value: Json | undefined): string | null => {
  const at =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as { at?: Json }).at : undefined;
  return typeof at === 'string' ? at : null;
};

/** A section of a report is addressed by its path, everything else step by step. */
const nearestTo = (form: Form, where: string): string | null => {
  const section = form.narrative.find(({ path }) => path === where);
  if (section) return section.at ?? null;
  let value: Json | undefined = form as unknown as Json;
  let nearest: string | null = null;
  for (const one of where.matchAll(step)) {
    value = into(value, one);
    if (value === undefined) break;
    nearest = atOf(value) ?? nearest;
  }
  return nearest;
};

/** indicators[1,3].score as indicators[1].score and indicators[3].score. */
const each = (where: string): string[] => {
  const [all = '', names = ''] = /\[([^\]]*,[^\]]*)\]/u.exec(where) ?? [];
  return all === '' ? [where] : names.split(',').map((name) => where.replace(all, `[${name.trim()}]`));
};

/**
 * Where in the source a finding's address points: 第12行, 自评表!F12; several rows are named one after the other.
 * It is the nearest thing above that knows its place; null when none does.
 */
export const sourceOf = (form: Form, where: string): string | null => {
  const places = each(where).flatMap((one) => nearestTo(form, one) ?? []);
  return places.length === 0 ? null : [...new Set(places)].join('、');
};
