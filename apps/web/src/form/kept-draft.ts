import type { Form } from '#domain/form';

/** What was typed here and not yet taken by the house: it survives a closed tab. */
export interface Kept {
  form: Form;
  /** Version of the evaluation that the typing began from. */
  version: number;
  at: string;
  /** The page that kept it: another one of the same person keeps its own. */
  page: string;
}

const keyOf = (id: string, who: string): string => `jicheng-draft ${id} ${who}`;

export const keptDraft = (id: string, who: string): Kept | null => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id, who)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
};

export const keepDraft = (id: string, who: string, kept: Kept): void => {
  try {
    localStorage.setItem(keyOf(id, who), JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the page itself still holds what is typed.
  }
};

/** `page`: only what this page kept itself. */
export const forgetDraft = (id: string, who: string, page?: string): void => {
  if (page === undefined || keptDraft(id, who)?.page === page) localStorage.removeItem(keyOf(id, who));
};
