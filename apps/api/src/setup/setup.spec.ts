import { hash } from '@node-rs/argon2';
import { roles } from '#domain/vocabulary';
import type { Founded } from '#domain/register/founding';
import { StartupError } from '#engine/config/startup-error';
import { callerAt, problemOf, signedIn } from '../../../../test/caller.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { serve } from '../../../../test/serving.ts';
import { refuseDemoLeft } from '../demo/left.ts';
import { demoPassword } from '../demo/people.ts';

const founding = {
  bureau: { id: 'czj', name: '示例县财政局' },
  people: {
    administrator: { login: 'kong.guan', name: '孔管' },
    securityAdministrator: { login: 'cao.an', name: '曹安' },
    auditAdministrator: { login: 'yan.shen', name: '严审' },
  },
};

/** For one test: passwords are hashed at full strength, and the machine may be busy. */
const patience = 60_000;

type Server = Awaited<ReturnType<typeof serve>>;

describe('an empty house', () => {
  let house: House;
  let server: Server;
  let code = '';
  let anybody: ReturnType<typeof callerAt>;
  beforeAll(async () => {
    house = await openHouse({ empty: true });
    server = await serve(house);
    code = (await server.setupCode()) ?? '';
    anybody = callerAt(server.address);
  }, patience);
  afterAll(async () => {
    await server?.close();
    await house?.close();
  });

  const setUp = (with_: string, what: object = founding): Promise<Response> =>
    anybody.post('api/setup', { code: with_, founding: what });

  it(
    'says that it waits to be set up, and nothing else',
    async () => {
      expect(await (await anybody.get('api/setup')).json()).toEqual({ open: true });
      expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/u);
      expect(await (await anybody.get('api/session')).json()).toEqual({ me: null });
    },
    patience,
  );

  it(
    'refuses whoever comes first with another code, and lets nobody guess for long',
    async () => {
      const wrong = await problemOf(await setUp('AAAA-AAAA-AAAA-AAAA'));
      expect(wrong).toMatchObject({ status: 403, code: 'forbidden', title: expect.stringContaining('启用码') });
      for (let more = 0; more < 4; more += 1) expect((await setUp('no')).status).toBe(403);
      expect(await house.rows('select from person')).toHaveLength(0);
      const resting = await problemOf(await setUp(code));
      expect(resting).toMatchObject({ status: 429, code: 'tooManyRequests' });
      await server.setClock(new Date(Date.parse(house.clock.now()) + 61_000).toISOString());
    },
    patience,
  );

  it(
    'wants three different people and a fit number for the bureau',
    async () => {
      const twice = {
        ...founding,
        people: { ...founding.people, auditAdministrator: { login: 'KONG.guan', name: '严审' } },
      };
      expect((await problemOf(await setUp(code, twice))).title).toContain('三个不同的人');
      const unfit = { ...founding, bureau: { id: '财政局', name: '示例县财政局' } };
      expect((await problemOf(await setUp(code, unfit))).title).toContain('单位编号');
      expect(await house.rows('select from person')).toHaveLength(0);
    },
    patience,
  );

  it(
    'is founded once by two who press at the same time, whatever the code looks like',
    async () => {
      const answers = await Promise.all([setUp(code), setUp(code.toLowerCase().replaceAll('-', ' '))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const founded = (await answers.find(({ status }) => status === 201)!.json()) as Founded[];
      expect(founded.map(({ role, login }) => [role, login])).toEqual([
        ['administrator', 'kong.guan'],
        ['securityAdministrator', 'cao.an'],
        ['auditAdministrator', 'yan.shen'],
      ]);
      const first = await signedIn(server.address, { id: 'kong.guan' }, founded[0]!.initialPassword);
      expect(await (await first.get('api/me')).json()).toMatchObject({ mustChangePassword: true });
      expect(await house.rows(`select person, outcome, detail from audit_line where action = 'bootstrap'`)).toEqual([
        { person: 'setup:127.0.0.1', outcome: 'accepted', detail: '启用系统' },
      ]);
    },
    patience,
  );

  it(
    'has no door any more: no code is shown, the old one opens nothing, a new process has none',
    async () => {
      expect(await (await anybody.get('api/setup')).json()).toEqual({ open: false });
      expect(await problemOf(await setUp(code))).toMatchObject({ status: 409, code: 'conflict' });
      expect(await server.setupCode()).toBeNull();
      const other = await serve(house);
      expect(await other.setupCode()).toBeNull();
      await other.close();
    },
    patience,
  );
});

describe('a demonstration', () => {
  let house: House;
  let server: Server;
  beforeAll(async () => {
    house = await openHouse({ empty: true });
    server = await serve(house, { DEMO: 'true' });
  }, patience);
  afterAll(async () => {
    await server?.close();
    await house?.close();
  }, patience);

  it(
    'cannot be set up as a bureau, even before its data are there',
    async () => {
      expect(await server.setupCode()).toBeNull();
      const anybody = callerAt(server.address);
      expect(await (await anybody.get('api/setup')).json()).toEqual({ open: false });
      expect((await anybody.post('api/setup', { code: 'AAAA-AAAA-AAAA-AAAA', founding })).status).toBe(409);
    },
    patience,
  );

  it(
    'offers an account of every role to whoever comes',
    async () => {
      const { demo } = (await (await callerAt(server.address).get('api/session')).json()) as {
        demo: { accounts: { role: string; login: string; name: string; where: string }[] };
      };
      expect(demo.accounts.map(({ role }) => role)).toEqual(Object.values(roles));
      for (const account of demo.accounts) expect(Object.values(account).every((word) => word !== '')).toBe(true);
    },
    patience,
  );
});

describe('the accounts of a demonstration', () => {
  it(
    'keep a bureau from opening for as long as one of them still has the public password',
    async () => {
      const house = await openHouse({ empty: true });
      try {
        await refuseDemoLeft(house.url);
        await house.rows(
          `insert into organisation (id, path, name, kind) values ('czj', 'czj', '示例县财政局', 'financeBureau')`,
        );
        const enter = `insert into person (id, login, name, password_hash, roles, organisation) values ($1, $1, '许绩', $2, '{}', 'czj')`;
        const cheap = { memoryCost: 1_024, timeCost: 1 };
        await house.rows(enter, ['czj.archivist', await hash('somebody-s own', cheap)]);
        await refuseDemoLeft(house.url);
        await house.rows(enter, ['czj.performanceOffice', await hash(demoPassword, cheap)]);
        await expect(refuseDemoLeft(house.url)).rejects.toThrow(StartupError);
      } finally {
        await house.close();
      }
    },
    patience,
  );
});
