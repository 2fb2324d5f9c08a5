import type { Role } from '../vocabulary.ts';

/** What colleagues see of each other; the account only those who look after the house. */
export interface PersonLine {
  id: string;
  name: string;
  organisation: string;
  organisationName: string;
  path: string;
  posts: { post: string; roles: Role[]; organisation: string; path: string; from: string; until: string | null }[];
  account?: {
    login: string;
    disabled: boolean;
    locked: boolean;
    mustChangePassword: boolean;
    mail: string | null;
    mobile: string | null;
  };
}

/** What became, or would become, of one row of the list. */
export interface ImportedPerson {
  row: number;
  name: string;
  login: string;
  outcome: 'created' | 'known' | 'refused';
  why?: string;
  initialPassword?: string;
  request?: string;
}

/** What a list of people came to, or would come to. */
export interface PeopleReceipt {
  preview: boolean;
  created: number;
  known: number;
  refused: number;
  lines: ImportedPerson[];
}
