import type { Cell, Form } from '#domain/form';
import { head, name, words, type Section } from '../grid.ts';

const row = (label: string, text: Cell): Section => ({
  parts: [{ widths: [12, 68], rows: [[name(label), words(text.raw)]] }],
});
const isFilled = (cell: Cell | null): boolean => cell !== null && cell.raw !== '';

/** 预期目标 beside 实际完成情况 when there are both; a place that the form lacks is not printed. */
export const goals = (form: Form, block: string, single: string): Section[] => {
  if (form.goals === null) return [];
  const { expected, actual } = form.goals;
  const sideBySide = expected && actual ? isFilled(expected) || isFilled(actual) : expected === actual;
  if (!sideBySide)
    return [...(expected ? [row(single, expected)] : []), ...(actual ? [row('实际完成情况', actual)] : [])];
  const texts = [words(expected?.raw ?? ''), words(actual?.raw ?? '')];
  return [{ block, parts: [{ widths: [1, 1], rows: [[head('预期目标'), head('实际完成情况')], texts] }] }];
};

export const responsibilities = ({ responsibilities: text }: Form): Section[] =>
  text === null ? [] : [row('部门职能\n职责概述', text)];

/** Sections of words inside a table: 存在问题 and its like. */
export const topics = ({ narrative }: Form): Section[] => narrative.map(({ title, text }) => row(title, { raw: text }));
