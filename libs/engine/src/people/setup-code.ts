import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** None is taken for another when it is read off a screen. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const groups = [4, 4, 4, 4];

/** 启用码: sixteen signs in groups, 80 bits; it lives as long as its process. */
export const newSetupCode = (): string =>
  groups.map((n) => Array.from({ length: n }, () => signs.charAt(randomInt(signs.length))).join('')).join('-');

const digest = (code: string): Buffer =>
  createHash('sha256').update(code.toUpperCase().replace(/[\s-]/gu, '')).digest();

/** Compared in constant time; how it is spaced and cased does not matter. */
export const isSameCode = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const most = 5;
const rest = 60_000;
const remembered = 1_000;

/** Wrong codes by address: after five in a minute it has to rest. Times are milliseconds. */
export class WrongCodes {
  private readonly wrong = new Map<string, { count: number; since: number }>();

  mustRest(address: string, now: number): boolean {
    const seen = this.wrong.get(address);
    return seen !== undefined && now - seen.since < rest && seen.count >= most;
  }

  note(address: string, now: number): void {
    const seen = this.wrong.get(address);
    const fresh = !seen || now - seen.since >= rest;
    this.wrong.delete(address); // so that the oldest stands first
    this.wrong.set(address, fresh ? { count: 1, since: now } : { ...seen, count: seen.count + 1 });
    const [oldest] = this.wrong.keys();
    if (this.wrong.size > remembered && oldest !== undefined) this.wrong.delete(oldest);
  }
}
