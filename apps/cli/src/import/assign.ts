import type { Recognised } from '#domain/answers/recognised';
import { stageKinds } from '#domain/evaluation/actions/drafting';
import { draftKey } from '#domain/evaluation/state';
import { formKinds } from '#domain/vocabulary';
import type { Line } from '../remote/session.ts';
import { placeOf } from './place.ts';

/** A form of a file, with its neighbours in the same file. */
export interface Found {
  file: string;
  recognised: Recognised;
  siblings: readonly Recognised[];
}

/** What is to become of a form: saved to an evaluation, passed over with a reason, or not placed with a reason. */
export type Assigned = Found & ({ line: Line } | { line: null; outcome: 'skipped' | 'unplaced'; reason: string });

const kindOf = ({ recognised }: Found) => recognised.form.header.formKind;

/** The same evaluation twice: the table goes before the report of the same file; anything else is not for us to choose. */
const contested = (one: Found & { line: Line }, rivals: readonly (Found & { line: Line })[]): Assigned => {
  const order = stageKinds[draftKey(one.line.place)];
  const [first] = rivals.toSorted((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
  const sameFile = rivals.every(({ file }) => file === one.file);
  const distinct = new Set(rivals.map(kindOf)).size === rivals.length;
  if (!sameFile || !distinct) {
    const others = [...new Set(rivals.map(({ file }) => file))].filter((file) => file !== one.file);
    const where = others.length > 0 ? `文件“${others.join('”、“')}”` : '同一文件中的另一张表';
    return { ...one, line: null, outcome: 'unplaced', reason: `与${where}对应同一项评价，不能确定用哪一份` };
  }
  if (one === first) return one;
  return { ...one, line: null, outcome: 'skipped', reason: `同一文件中已有${formKinds[kindOf(first!)]}` };
};

/** Every form with its evaluation, where there is exactly one for it, and one of it. Nothing is guessed. */
export const assign = (found: readonly Found[], lines: readonly Line[], unitNamed: boolean): Assigned[] => {
  const placed = found.map((one) => ({ ...one, place: placeOf(one.recognised.form, lines, unitNamed) }));
  const settled = placed.flatMap(({ place, ...one }) => (place.line ? [{ ...one, line: place.line }] : []));
  const filesSettled = new Set(settled.map(({ file }) => file));
  return placed.map(({ place, ...one }): Assigned => {
    if (place.line) {
      const own = settled.find(({ recognised }) => recognised === one.recognised)!;
      const rivals = settled.filter(({ line }) => line.id === own.line.id);
      return rivals.length > 1 ? contested(own, rivals) : own;
    }
    const skipped = place.cause === 'kind' && filesSettled.has(one.file);
    return { ...one, line: null, outcome: skipped ? 'skipped' : 'unplaced', reason: place.reason };
  });
};
