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

/**
 * Where in the source a finding's address points: 第12行, 自评表!F12. The nearest thing above it that knows its place;
 * null when none does, as for a section of a report, which is its own address.
 */
export const sourceOf = (form: Form, where: string): string | null => {
  let value: Json | undefined = form as unknown as Json;
  let nearest: string | null = null;
  for (const one of where.matchAll(step)) {
    value = into(value, one);
    if (value === undefined) break;
    nearest = atOf(value) ?? nearest;
  }
  return nearest;
};
