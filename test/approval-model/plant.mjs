// Loads the product once more for every fault, with the fault in it: `?mutant=3` behind an address means the third.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const ours = /\/(?:libs\/domain\/src|test\/approval-model|test\/[\w-]+\.ts)/u;
const asked = /\?mutant=(\d+)$/u;
let mutants = [];

export const initialize = (given) => {
  mutants = given;
};

export const resolve = async (specifier, context, next) => {
  const found = await next(specifier, context);
  const mutant = asked.exec(context.parentURL ?? '')?.[0] ?? '';
  return ours.test(found.url) && !asked.test(found.url) ? { ...found, url: found.url + mutant } : found;
};

const script = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } };

const planted = async (filename, { name, from, to }) => {
  const text = await readFile(filename, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`there is no single place for the fault “${name}”`);
  const { code } = await transform(
    text.replace(from, () => to),
    { ...script, filename },
  );
  return { format: 'module', source: code, shortCircuit: true };
};

/** What a fault leaves as it is, is made ready once. */
const ready = new Map();

export const load = async (url, context, next) => {
  const mutant = mutants[Number(asked.exec(url)?.[1])];
  const plain = url.replace(asked, '');
  if (!mutant) return next(url, context);
  if (plain.endsWith(`/libs/domain/src/${mutant.file}`)) return planted(fileURLToPath(plain), mutant);
  if (!ready.has(plain)) ready.set(plain, await next(plain, context));
  return ready.get(plain);
};
