import type { Form, FormKind } from '#domain/form';
import type { Layout } from '../layout.ts';
import type { StandardHeads } from '../sections/columns.ts';

/** How one kind of official file looks. */
export interface KindLayout {
  readonly kind: FormKind;
  /** Its name when the form itself has no title; the year is printed below. */
  title(this: void, form: Form): string;
  layout(this: void, form: Form): Layout;
}

/** What an official table prints beside its rows, and which parts it has in which order. */
export interface TableLook {
  readonly fundBlock: (form: Form) => string;
  readonly goalBlock: string;
  readonly goalName: string;
  readonly heads: StandardHeads;
}
