import type { Actor } from '#domain/evaluation/action';
import { Sessions } from '#engine/people/sessions';
import { password } from './inhabitants.ts';
import type { House } from './running.ts';

/** The code of the refusal of what should not have been done. */
export const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    (done) => Promise.reject(new Error(`was not refused but gave ${JSON.stringify(done)}`)),
    (error: { code: string }) => error.code,
  );

/** Somebody as the register has them at this moment: they log in. */
export const seen = async (house: House, id: string, secret = password): Promise<Actor> =>
  (await house.get(Sessions).login(id, secret)).actor;
