import type { Role } from '../vocabulary.ts';

/** A post that is asked for, as whoever decides on it reads it. */
export interface PostRequest {
  id: string;
  person: string;
  name: string;
  organisation: string;
  organisationName: string;
  path: string;
  roles: Role[];
  /** Takes the place of the main post before. */
  main: boolean;
  from: string;
  until: string | null;
  reason: string;
  askedBy: string;
  /** As the register has it now; null: nobody in it. */
  askedByName: string | null;
}
