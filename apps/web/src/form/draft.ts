import type { Form } from '#domain/form';
import type { Problem } from '../api/problem.ts';
import type { FormStore } from './store.ts';

/** 已保存、未保存、保存中、连不上、与他人冲突、被拒绝. */
export type DraftState = 'saved' | 'typed' | 'saving' | 'away' | 'conflict' | 'refused';

export interface Standing {
  state: DraftState;
  problem: Problem | null;
}

/** What a draft asks of the page around it. */
export interface Surroundings {
  /** Saves under a key: the same key again asks for nothing twice. @throws Problem */
  send(form: Form, version: number, key: string): Promise<{ version: number }>;
  /** The version that stands now, where nobody but this page has touched the form since that one, or it says the same; null: somebody has. */
  standsAt(since: number, form: Form): Promise<number | null>;
  keep(form: Form, version: number): void;
  forget(): void;
  /** The house has taken something. */
  onSaved(form: Form, version: number): void;
  /** Whether whoever typed is still the one at work. */
  present(): boolean;
}

export interface Beginning {
  /** As the house has it; what the store holds beyond that waits to be saved. */
  saved: Form;
  /** Of the evaluation, as the typing began from. */
  version: number;
  /** Somebody has saved since that version. */
  overtaken: boolean;
}

const pause = 1_500;
const retryPause = 4_000;

const unreachable = ({ status, code }: Problem): boolean => status === 0 || status >= 500 || code === 'unauthenticated';

/** Saves by itself a moment after the last key, one save at a time; says at any time how things stand; loses nothing. */
export class Draft {
  private listeners = new Set<() => void>();
  private standing: Standing;
  private saved: Form;
  private version: number;
  /** Sent and not answered: until it is, nobody knows whether the house has it. */
  private sending: { form: Form; version: number; key: string } | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private following = false;

  constructor(
    private readonly store: FormStore,
    { saved, version, overtaken }: Beginning,
    private readonly around: Surroundings,
  ) {
    this.saved = saved;
    this.version = version;
    this.standing = { state: overtaken ? 'conflict' : this.dirty ? 'typed' : 'saved', problem: null };
  }

  get dirty(): boolean {
    return this.store.current() !== this.saved;
  }

  readonly current = (): Standing => this.standing;

  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  /** Follows the keys; whoever leaves has the last of them saved on the way out. */
  readonly attach = (): (() => void) => {
    const forget = this.store.subscribe(this.typed);
    if (this.standing.state === 'typed') this.later(pause);
    return () => {
      forget();
      clearTimeout(this.timer);
      if (this.dirty && this.standing.state !== 'conflict' && this.around.present())
        void this.once().finally(() => clearTimeout(this.timer));
    };
  };

  /** Everything that is typed; false: it must wait, and `current` says for what. */
  readonly save = async (): Promise<boolean> => {
    while (this.dirty || this.sending) if (!(await this.once())) return false;
    return true;
  };

  /** One's own content goes on from what somebody else has saved meanwhile. */
  readonly rebase = (version: number): void => {
    this.version = version;
    this.become('typed');
    void this.save();
  };

  /** What the house has takes the place of what was typed, which can be had back by 撤销. */
  readonly take = (form: Form, version: number): void => {
    this.settle(form, version, () => this.store.replace(form));
    this.around.forget();
    this.become('saved');
  };

  /** @param form what the house has, as soon as it is here; @param carried the version that brought it */
  readonly follow = (form: Form | undefined, carried: number, version: number): void => {
    if (carried > this.version) {
      if (!form || this.dirty || this.sending) return;
      this.settle(form, version, () => this.store.follow(form));
    } else if (this.standing.state !== 'conflict') this.version = Math.max(this.version, version);
  };

  private settle(form: Form, version: number, change: () => void): void {
    clearTimeout(this.timer);
    this.following = true;
    change();
    this.following = false;
    this.saved = form;
    this.version = version;
  }

  private readonly typed = (): void => {
    if (this.following) return;
    this.around.keep(this.store.current(), this.version);
    if (this.standing.state === 'conflict') return;
    if (!this.running) this.become('typed');
    this.later(pause);
  };

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.once(), wait);
  }

  private once(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.round().finally(() => (this.running = null));
    return this.running;
  }

  private async round(): Promise<boolean> {
    if (!this.dirty && !this.sending) return true;
    this.become('saving');
    this.sending ??= { form: this.store.current(), version: this.version, key: crypto.randomUUID() };
    const { form, version, key } = this.sending;
    try {
      this.taken(form, await this.around.send(form, version, key));
      return true;
    } catch (error) {
      return await this.failed(error as Problem, form);
    }
  }

  private taken(form: Form, { version }: { version: number }): void {
    this.sending = null;
    this.saved = form;
    this.version = version;
    if (this.dirty) this.later(pause);
    else this.around.forget();
    this.become(this.dirty ? 'typed' : 'saved');
    this.around.onSaved(form, version);
  }

  private async failed(problem: Problem, form: Form): Promise<boolean> {
    if (unreachable(problem)) {
      this.later(retryPause);
      this.become('away', problem);
      return false;
    }
    this.sending = null;
    const now = problem.code === 'conflict' ? await this.around.standsAt(this.version, form) : null;
    if (now !== null && now > this.version) {
      this.version = now;
      return this.round();
    }
    this.become(problem.code === 'conflict' ? 'conflict' : 'refused', problem);
    return false;
  }

  private become(state: DraftState, problem: Problem | null = null): void {
    this.standing = { state, problem };
    this.listeners.forEach((tell) => tell());
  }
}
