import type { Form } from '#domain/form';
import type { Extras, FileType } from '#forms/write/write-form';

export type FormFileType = FileType | 'json';

/** Content type of every file that a form can become. Total: a new writer must say its own. */
export const contentTypes: Readonly<Record<FormFileType, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
};
export const formFileTypes = Object.keys(contentTypes) as [FormFileType, ...FormFileType[]];

/** A form as a file. JSON is the form itself, which is read back as it is. The office libraries load when first needed. */
export const fileOf = async (form: Form, type: FormFileType, extras?: Extras): Promise<Buffer> => {
  if (type === 'json') return Buffer.from(`${JSON.stringify(form, null, 2)}\n`);
  const { writeForm } = await import('#forms/write/write-form');
  return writeForm(form, type, extras);
};

/** All forms of one report as one file. @throws DomainError invalid for a PDF of several */
export const fileOfAll = async (forms: readonly Form[], type: FormFileType): Promise<Buffer> => {
  if (type === 'json') return Buffer.from(`${JSON.stringify(forms, null, 2)}\n`);
  const { writeForms } = await import('#forms/write/write-form');
  return writeForms(forms, type);
};

/** The unit's own Word template, filled in with a form. @throws DomainError invalid when it cannot be filled in */
export const ownTemplate = async (template: Uint8Array, form: Form): Promise<Buffer> => {
  const { fillOwnTemplate } = await import('#forms/write/own-template');
  return fillOwnTemplate(template, form);
};
