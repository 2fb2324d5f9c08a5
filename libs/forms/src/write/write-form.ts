import type { Form } from '#domain/form';
import { annex, type Remarks } from './annex.ts';
import { writeDocx } from './docx/write-docx.ts';
import { kinds } from './kinds.ts';
import type { Layout } from './layout.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

type Writer = (layouts: readonly Layout[], on: string) => Promise<Buffer>;
/** One writer a file type. A new type is a new line here. */
export const writers = { docx: writeDocx, xlsx: writeXlsx, pdf: writePdf } as const satisfies Record<string, Writer>;
export type FileType = keyof typeof writers;

export interface Extras extends Remarks {
  /** The day in the properties of the file, YYYY-MM-DD; the last day of the budget year when absent. Never the clock's. */
  readonly on?: string;
}

const dayOf = (form: Form): string => `${form.header.fiscalYear ?? 2000}-12-31`;

/** How the official file of a form looks, with the office's remarks behind it. */
export const layoutOf = (form: Form, remarks: Remarks = {}): Layout => {
  const layout = kinds[form.header.formKind].layout(form);
  return { ...layout, blocks: [...layout.blocks, ...annex(form, remarks)] };
};

/**
 * An official file of a form. The same form and extras give the same bytes, on every day and in every time zone.
 * Throws DomainError 'notFound' for a PDF on a machine without the typesetter.
 */
export const writeForm = (form: Form, type: FileType, extras: Extras = {}): Promise<Buffer> =>
  writers[type]([layoutOf(form, extras)], extras.on ?? dayOf(form));

/** One file of several forms, as a report has its tables behind it. Throws DomainError 'invalid' for a PDF of several. */
export const writeForms = (forms: readonly Form[], type: FileType): Promise<Buffer> =>
  writers[type](
    forms.map((form) => layoutOf(form)),
    forms[0] ? dayOf(forms[0]) : '2000-12-31',
  );
