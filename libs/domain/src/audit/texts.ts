import type { Form } from '../form.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Fields that say where or what a thing is, and not what the filer wrote. */
const addresses = new Set(['at', 'setId', 'key', 'path', 'id']);
/** What stands for an item of a list in an address: indicators[4], rows[TOTAL], groups[产出指标]. */
const names = ['setId', 'seq', 'key', 'level1', 'label'] as const;

const nameOf = (item: Json, index: number): string => {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return `${index + 1}`;
  const named = names.map((name) => (item as Record<string, Json>)[name]).find((value) => value !== undefined);
  return String(named ?? index + 1);
};

const walk = (value: Json, where: string): { where: string; text: string }[] => {
  if (typeof value === 'string') return [{ where, text: value }];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => walk(item, `${where}[${nameOf(item, index)}]`));
  }
  return Object.entries(value).flatMap(([key, item]) => {
    if (addresses.has(key)) return [];
    return walk(item, key === 'raw' ? where : where === '' ? key : `${where}.${key}`);
  });
};

/** Every text of a form with its address; a section of a report is addressed by its path. */
export const textsOf = (form: Form): { where: string; text: string }[] => {
  const { narrative, ...rest } = form;
  const sections = narrative.map(({ path, title, text }) => ({ where: path, text: `${title}\n${text}` }));
  return [...walk(rest as unknown as Json, ''), ...sections];
};

const rewrite = (value: Json, where: string, change: (text: string, where: string) => string): Json => {
  if (typeof value === 'string') return change(value, where);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.map((item, index) => rewrite(item, `${where}[${nameOf(item, index)}]`, change));
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const at = addresses.has(key) ? '' : key === 'raw' ? where : where === '' ? key : `${where}.${key}`;
    return [key, key === 'at' ? item : rewrite(item, at, change)];
  });
  return Object.fromEntries(entries) as Json;
};

/** The form with every text as the function has it, by the addresses of `textsOf`; '' for what only says where a thing is. */
export const changeTexts = (form: Form, change: (text: string, where: string) => string): Form => {
  const { narrative, ...rest } = form;
  const sections = narrative.map((section) =>
    rewrite(section as unknown as Json, '', (text, key) => change(text, key === '' ? '' : section.path)),
  );
  return {
    ...(rewrite(rest as unknown as Json, '', change) as unknown as Omit<Form, 'narrative'>),
    narrative: sections as unknown as Form['narrative'],
  };
};
