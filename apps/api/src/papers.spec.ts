import { unzip } from '#engine/archive/unzip';
import { contentTypes, formFileTypes } from '#engine/queries/form-file';
import { readForms } from '#forms/read';
import { filler, goalForm } from '../../../test/builders.ts';
import { stories } from '../../../test/histories/stories.ts';
import { password, strangers } from '../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../test/running.ts';
import { serve } from '../../../test/serving.ts';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let id = '';
let cookies: Record<'own' | 'stranger', string>;

const login = async (person: string): Promise<string> => {
  const response = await fetch(new URL('api/login', server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: person, password }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

beforeAll(async () => {
  house = await openHouse();
  ({ id } = await house.live(stories.published));
  server = await serve(house);
  cookies = { own: await login(filler.id), stranger: await login(strangers.filler.id) };
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

const get = (path: string, who: 'own' | 'stranger' = 'own'): Promise<Response> =>
  fetch(new URL(`api/evaluations/${id}/${path}`, server.address), { headers: { cookie: cookies[who] } });
const problemOf = async (response: Response): Promise<{ status: number; code: string; title: string }> =>
  (await response.json()) as never;
const trailOf = (action: string): Promise<{ person: string; detail: string }[]> =>
  house.rows('select person, detail from audit_line where action = $1 and evaluation_id = $2', [action, id]);

interface Told {
  from: { version: number; title: string };
  to: { version: number; title: string };
  fields: { words: string }[];
  findings: { gone: object[]; fresh: object[] };
}

describe('two moments of an evaluation', () => {
  it('are compared over HTTP: the goal as first handed in and as handed in again', async () => {
    const versions = (await house.store.history(id)).filter(({ event }) => event.type === 'goal.submitted.v1');
    const [first, again] = versions.map(({ event }) => event.version);
    const told = (await (await get(`compare?from=${first}&to=${again}`)).json()) as Told;
    expect([told.from.title, told.to.title]).toEqual(['绩效目标送审', '绩效目标送审']);
    expect(told.fields.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^预期目标 .+ → 培训10场，走访100户$/u),
    ]);
  });

  it('are by default now and what was returned or handed in before', async () => {
    const told = (await (await get('compare')).json()) as Told;
    expect(told.to.version).toBeGreaterThan(told.from.version);
    expect(told.from.title).toMatch(/送审|退回/u);
  });

  it('are refused in a sentence when they do not exist', async () => {
    expect(await problemOf(await get('compare?to=999'))).toMatchObject({ status: 422, code: 'invalid' });
    expect(await problemOf(await get('compare?from=abc'))).toMatchObject({ status: 422 });
    expect(await problemOf(await get('compare?form=secret'))).toMatchObject({ status: 422 });
  });
});

it('says which other self-evaluations hold the same texts', async () => {
  expect(await (await get('copies')).json()).toEqual({ compared: 0, findings: [] });
});

it('says of every finding in which cell of the imported file it lies', async () => {
  const opened = await house.open({ title: '维修改造' });
  const form = goalForm((one) => (one.indicatorSets[0]!.indicators[0]!.target = { raw: '完成', at: '目标表!E12' }));
  await house.act(opened.id, opened.version, 'saveDraft', { form }, filler);
  await house.runner('audit').drain();
  const answer = await fetch(new URL(`api/evaluations/${opened.id}`, server.address), {
    headers: { cookie: cookies.own },
  });
  const { findings } = (await answer.json()) as { findings: { where: string; source: string | null }[] };
  expect(findings.filter(({ where }) => where.includes('indicators[1].target'))).toContainEqual(
    expect.objectContaining({ source: '目标表!E12' }),
  );
});

describe('the national exchange', () => {
  it('is a JSON document under a Chinese file name, and the audit trail knows who took it', async () => {
    const response = await get('exchange');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')).toBe(
      '示例县第一中学-业务工作经费-交换数据.json',
    );
    const document = (await response.json()) as { tables: Record<string, Record<string, string>[]> };
    expect(document.tables['PM_PERF_SELF_BGT']?.[0]).toMatchObject({ agency_code: filler.path, cur_amt: '2000000.00' });
    expect(await trailOf('exportExchange')).toEqual([{ person: filler.id, detail: 'json' }]);
  });

  it('is a zip with a CSV for every table', async () => {
    const response = await get('exchange?format=csv');
    expect(response.headers.get('content-type')).toBe('application/zip');
    const { files } = await unzip(Buffer.from(await response.arrayBuffer()));
    expect([...files.keys()]).toEqual([
      'PM_PERF_SELF_BGT.csv',
      'PM_PERF_SELF_EVAL.csv',
      'PM_SELF_EVAL_GOAL.csv',
      'PM_SELF_EVAL_INDICATOR.csv',
    ]);
    expect(files.get('PM_PERF_SELF_EVAL.csv')?.toString()).toMatch(/^\ufefffiscal_year,.*\r\n2023,,czj\.jyj,/u);
  });

  it('knows two formats only', async () => {
    expect((await get('exchange?format=exe')).status).toBe(422);
  });
});

describe('a form as a file', () => {
  it.each(formFileTypes)(
    'is given out as %s under a Chinese name, and the audit trail notes it',
    async (type) => {
      const response = await get(`forms/selfEvaluation/file?to=${type}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, contentTypes[type]]);
      const name = decodeURIComponent(response.headers.get('content-disposition')?.split("''")[1] ?? '');
      expect(name).toBe(`示例县第一中学-业务工作经费-绩效自评表.${type}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(0, 2).toString()).toBe({ docx: 'PK', xlsx: 'PK', pdf: '%P', json: '{\n' }[type]);
      expect(await trailOf('downloadForm')).toContainEqual({ person: filler.id, detail: `selfEvaluation.${type}` });
    },
    60_000,
  );

  it('carries what the office has to say when that is asked for', async () => {
    const response = await get('forms/selfEvaluation/file?to=xlsx&with=findings,opinion,score');
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    const plainly = Buffer.from(await (await get('forms/selfEvaluation/file?to=xlsx')).arrayBuffer());
    const words = async (file: Buffer) => JSON.stringify([...(await unzip(file)).files.values()].map(String));
    for (const word of ['审核环节', '主管部门初审', '得分对照', '系统检查发现的问题']) {
      expect(await words(bytes)).toContain(word);
      expect(await words(plainly)).not.toContain(word);
    }
    expect(await trailOf('downloadForm')).toContainEqual({
      person: filler.id,
      detail: 'selfEvaluation+findings+opinion+score.xlsx',
    });
    expect((await get('forms/selfEvaluation/file?to=json&with=score')).status).toBe(422);
    expect((await get('forms/selfEvaluation/file?to=xlsx&with=secrets')).status).toBe(422);
  });

  it.each([
    ['review', 'REVIEW_FORM'],
    ['monitoring', 'MONITORING_TABLE'],
  ])('may be the %s table, which the evaluation itself fills in', async (key, kind) => {
    const bytes = Buffer.from(await (await get(`forms/${key}/file?to=docx`)).arrayBuffer());
    expect(readForms('表.docx', bytes)[0]?.form.header.formKind).toBe(kind);
  });

  it('is read back from JSON as the same form', async () => {
    const bytes = Buffer.from(await (await get('forms/goal/file?to=json')).arrayBuffer());
    expect(readForms('目标.json', bytes)[0]?.form).toEqual(await (await get('forms/goal')).json());
  });

  it('is refused where there is no such form or file type', async () => {
    expect((await get('forms/goal/file?to=exe')).status).toBe(422);
    expect((await get('forms/secret/file?to=docx')).status).toBe(422);
    expect((await get('forms/adjustment/file?to=docx')).status).toBe(404);
  });
});

it.each(['compare', 'copies', 'exchange', 'forms/goal/file?to=json'])(
  '%s is not there for another unit',
  async (path) => {
    expect(await problemOf(await get(path, 'stranger'))).toMatchObject({ status: 404, code: 'notFound' });
  },
);
