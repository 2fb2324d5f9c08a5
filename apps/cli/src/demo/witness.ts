import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '#domain/error';
import { Refused, type Person } from './client.ts';

/** What the demo has claimed, and found to hold in the running system. */
export interface Tally {
  steps: number;
  /** Messages found in inboxes, each claimed once only. */
  notices: number;
  /** Acts that had to be refused, and were, with the code that was expected. */
  refusals: number;
  /** Other things looked up. */
  facts: number;
}

/** Somebody, and words that a message to them must hold. */
export type Told = readonly [person: Person, words: string];

const patience = 15_000;

/** Waits for a worker's effect. @throws DomainError when it does not come */
export const eventually = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new DomainError('conflict', `等待${what}超过${patience / 1000}秒：请检查后台任务是否在运行`);
};

/** A message without the name of the case, which the line has said already. */
const brief = (text: string): string =>
  text.replace(/[^\s，：、]*“[^”]*”(（\d{4}年度）的?|的(?=目标填报))/u, '').replace(/(?<=^|：)，/u, '');

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });

/** Says what happened, one line a step, and only after it was found to be so. */
export class Witness {
  readonly tally: Tally = { steps: 0, notices: 0, refusals: 0, facts: 0 };
  private readonly claimed = new Set<string>();

  constructor(private readonly tell: (line: string, step: number) => void) {}

  /** One line: what happened to an evaluation, and who was told of it in which words. @throws DomainError when somebody was not */
  async step(what: string, id = '', ...told: readonly Told[]): Promise<void> {
    const heard: string[] = [];
    for (const [person, words] of told) heard.push(`${person.name}${await this.heard(id, person, words)}`);
    this.tally.steps += 1;
    this.tell(heard.length > 0 ? `${what} → ${heard.join('；')}` : what, this.tally.steps);
  }

  /** @throws DomainError when the system lets it pass: then a promise is broken. */
  async refused(code: string, attempt: () => Promise<unknown>): Promise<void> {
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== code) throw error;
      this.tally.refusals += 1;
      return;
    }
    throw new DomainError('conflict', `本应被拒绝（${code}）的操作却成功了`);
  }

  /** @throws DomainError when it is not so */
  holds(what: string, isSo: boolean): void {
    if (!isSo) throw new DomainError('conflict', `与所述不符：${what}`);
    this.tally.facts += 1;
  }

  /** @throws DomainError when somebody heard of it who should not */
  async untold(id: string, person: Person, words: string): Promise<void> {
    const items = await person.inbox();
    this.holds(
      `${person.name}不应收到“${words}”`,
      !items.some(({ evaluationId, text }) => evaluationId === id && text.includes(words)),
    );
  }

  private async heard(id: string, person: Person, words: string): Promise<string> {
    const item = await eventually(`${person.name}的通知“${words}”`, async () =>
      (await person.inbox()).find(
        (one) => one.evaluationId === id && one.text.includes(words) && !this.claimed.has(one.id),
      ),
    );
    this.claimed.add(item.id);
    this.tally.notices += 1;
    return `${clock.format(new Date(item.at))}收到“${brief(item.text)}”`;
  }
}
