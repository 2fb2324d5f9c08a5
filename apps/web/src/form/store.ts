import { createContext, use, useSyncExternalStore } from 'react';
import type { Form } from '#domain/form';
import { textAt, withText } from './address.ts';

/** Keys that follow each other faster, in one cell, are taken back together. */
const onePause = 1_000;

/** The form that is being filled in. Only the cells whose text changes are drawn anew. */
export class FormStore {
  private listeners = new Set<() => void>();
  private before: Form[] = [];
  private after: Form[] = [];
  /** The cell that was typed into last, and when: what follows at once belongs to the same step. */
  private last = { where: '', at: 0 };
  /** The form as it was when it last changed by more than the text of a cell: its rows and places are those of today. */
  private outline: Form;

  /** @param mayWrite which places may be typed into, where not all of them may */
  constructor(
    private form: Form,
    private readonly mayWrite?: (where: string) => boolean,
  ) {
    this.outline = form;
  }

  /** Rows come and go only where the whole form may be written. */
  get whole(): boolean {
    return this.mayWrite === undefined;
  }

  readonly writes = (where: string): boolean => this.mayWrite?.(where) ?? true;

  readonly current = (): Form => this.form;

  readonly shape = (): Form => this.outline;

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  readonly text = (where: string): string => textAt(this.form, where);

  readonly type = (where: string, text: string): void => {
    if (this.text(where) === text) return;
    const { last } = this;
    const at = Date.now();
    const goesOn = last.where === where && at - last.at < onePause && this.before.length > 0;
    const form = withText(this.form, where, text);
    if (goesOn) this.become(form);
    else this.step(form);
    this.last = { where, at };
  };

  /** Many cells at once, as one step that can be undone. */
  readonly typeAll = (typed: readonly (readonly [where: string, text: string])[]): void =>
    this.step(typed.reduce((form, [where, text]) => withText(form, where, text), this.form));

  readonly replace = (form: Form): void => {
    this.outline = form;
    this.step(form);
  };

  /** What somebody else has saved: not a step of this person, so nothing to take back. */
  readonly follow = (form: Form): void => {
    this.outline = form;
    this.before = [];
    this.after = [];
    this.become(form);
  };

  readonly undo = (): void => this.turn(this.before, this.after);

  readonly redo = (): void => this.turn(this.after, this.before);

  private turn(from: Form[], to: Form[]): void {
    const form = from.pop();
    if (!form) return;
    to.push(this.form);
    this.outline = form;
    this.become(form);
  }

  private step(form: Form): void {
    this.before = [...this.before.slice(-99), this.form];
    this.after = [];
    this.become(form);
  }

  private become(form: Form): void {
    this.last = { where: '', at: 0 };
    this.form = form;
    this.listeners.forEach((tell) => tell());
  }
}

export const StoreContext = createContext<FormStore | null>(null);

export const useStore = (): FormStore => {
  const store = use(StoreContext);
  if (!store) throw new Error('no form around');
  return store;
};

/** The form with every key that is typed. */
export const useForm = (store: FormStore): Form => useSyncExternalStore(store.subscribe, store.current);

/** Rows and places of the form; its texts may be older than those that are being typed. */
export const useShape = (store: FormStore): Form => useSyncExternalStore(store.subscribe, store.shape);

export const useText = (where: string): string => {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.text(where));
};
