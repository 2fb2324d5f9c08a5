import type { Form } from '../form.ts';

/** One line of what everybody may read. */
export interface PublicLine {
  id: string;
  unit: string;
  title: string;
  fiscalYear: number;
  stated: string | null;
  reviewer: string | null;
}

/** `years` and `units`: everything that something has been published of, to choose from. */
export interface PublicList {
  total: number;
  items: PublicLine[];
  years: number[];
  units: { id: string; name: string }[];
}

/** What the public reads of one evaluation. */
export interface PublicCopy {
  unit: string;
  title: string;
  fiscalYear: number;
  form: Form;
  scheme: { id: string; version: number };
  scores: { stated: string | null; reviewer: string | null; grade: string | null };
}

export interface PublicPage extends PublicCopy {
  id: string;
  /** Of the JSON file that can be taken along. */
  formSha256: string;
  archiveSha256: string | null;
}
