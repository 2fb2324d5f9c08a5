import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DomainError } from '#domain/error';
import type { Founded, Founding } from '#domain/register/founding';
import { CLOCK, type Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/token.ts';
import { POOL } from '../database/pool.ts';
import { bootstrap } from './bootstrap.ts';
import { isSameCode, newSetupCode, WrongCodes } from './setup-code.ts';

const taken = `select exists (select from person) or exists (select from organisation) as taken`;

/** 启用 over the network: only while the house is empty, never of a demonstration, and only with the code of this process. */
@Injectable()
export class Setup {
  private readonly code = newSetupCode();
  private readonly wrong = new WrongCodes();
  private over: boolean;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) { demo }: Config,
  ) {
    this.over = demo;
  }

  /** Is there anything to be set up? */
  async isOpen(): Promise<boolean> {
    if (this.over) return false;
    const { rows } = await this.pool.query<{ taken: boolean }>(taken);
    this.over = rows[0]?.taken ?? true;
    return !this.over;
  }

  /** To be shown where only whoever started the process looks; undefined when it opens nothing. */
  async codeToShow(): Promise<string | undefined> {
    return (await this.isOpen()) ? this.code : undefined;
  }

  /** @throws DomainError conflict when somebody is there, tooManyRequests, forbidden for a wrong code, invalid */
  async found(code: string, founding: Founding, address: string): Promise<Founded[]> {
    if (!(await this.isOpen())) throw new DomainError('conflict', '系统已经启用，不能再次启用；请直接登录');
    const now = Date.parse(this.clock.now());
    if (this.wrong.mustRest(address, now))
      throw new DomainError('tooManyRequests', '启用码连续输错五次，请一分钟后再试');
    if (!isSameCode(code, this.code)) {
      this.wrong.note(address, now);
      throw new DomainError('forbidden', '启用码不对：请在启动本系统的窗口或日志中查看，每次启动都会更换');
    }
    const founded = await bootstrap(this.pool, founding, `setup:${address}`, this.clock.now());
    this.over = true;
    return founded;
  }
}
