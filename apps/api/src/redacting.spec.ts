import { execFileSync } from 'node:child_process';
import { disclosure, archivist, filler, office } from '../../../test/builders.ts';
import { callerAt, problemOf, signedIn, type Caller } from '../../../test/caller.ts';
import { helped, identityNumber, station, tellingTooMuch } from '../../../test/private-words.ts';
import { openHouse, type House } from '../../../test/running.ts';
import { serve } from '../../../test/serving.ts';
import { unzip } from '#engine/archive/unzip';
import { formFileTypes, type FormFileType } from '#engine/queries/form-file';

let house: House;
let server: Awaited<ReturnType<typeof serve>>;
let officer: Caller;
let id = '';
beforeAll(async () => {
  house = await openHouse();
  ({ id } = await house.live(tellingTooMuch));
  await house.drain();
  server = await serve(house);
  officer = await signedIn(server.address, disclosure);
}, 60_000);
afterAll(async () => {
  await server.close();
  await house.close();
});

interface Seen {
  version: number;
  disclosure: { redactions: object[]; names: object[]; kept: object[] } | null;
}
const detail = async (by: Caller = officer): Promise<Seen> =>
  (await (await by.get(`api/evaluations/${id}`)).json()) as Seen;
const act = async (action: string, input: object, by: Caller = officer): Promise<Response> =>
  by.post(`api/evaluations/${id}/${action}`, input, { 'if-match': `${(await detail(by)).version}` });

const redactions = [{ where: 'goals.actual', reason: '身份证号码不予公开' }];
const kept = [{ where: 'remarks[1]', name: station, reason: '救助站名称，不是个人' }];

/** What a person can read in a file of each kind. */
const words: Readonly<Record<FormFileType, (bytes: Buffer) => Promise<string>>> = {
  json: (bytes) => Promise.resolve(bytes.toString()),
  docx: (bytes) => inZip(bytes),
  xlsx: (bytes) => inZip(bytes),
  pdf: (bytes) => Promise.resolve(execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })),
};
const inZip = async (bytes: Buffer): Promise<string> =>
  [...(await unzip(bytes)).files.values()].map((file) => file.toString().replaceAll(/<[^>]+>/gu, '')).join('\n');

describe('redacting one place over HTTP', () => {
  it('is for the disclosure officer, with a reason, of what is private, once the names were looked at', async () => {
    const others = [filler, office].map(async (person) =>
      problemOf(
        await act('prepareDisclosure', { redactions, namesChecked: true }, await signedIn(server.address, person)),
      ),
    );
    expect((await Promise.all(others)).map(({ code }) => code)).toEqual(['forbidden', 'forbidden']);
    expect((await act('prepareDisclosure', { redactions: [{ where: 'goals.actual' }] })).status).toBe(422);
    const unchecked = await problemOf(await act('prepareDisclosure', { redactions }));
    expect(unchecked.title).toContain('请在公开预览中逐处核对');
    const score = [{ where: 'totals.score', reason: '分数太低' }];
    expect((await problemOf(await act('prepareDisclosure', { redactions: score }))).title).toContain(
      '遮盖只用于个人信息',
    );
  });

  it('without it nothing is published, and the refusal does not say the number', async () => {
    expect((await act('prepareDisclosure', { kept, namesChecked: true })).ok).toBe(true);
    const refused = await problemOf(await act('publish', {}));
    expect(refused.code).toBe('privateDataInPublicCopy');
    expect(refused.title).toContain('43*************234');
    expect(JSON.stringify(refused)).not.toContain(identityNumber);
  });

  it('publishes without the number, on the page and in every file; what is no name stays', async () => {
    expect((await act('prepareDisclosure', { redactions, kept, namesChecked: true })).ok).toBe(true);
    expect((await act('publish', {})).ok).toBe(true);
    const anybody = callerAt(server.address);
    const page = await (await anybody.get(`api/public/evaluations/${id}`)).text();
    expect(page).toContain('43*************234');
    expect(page).toContain(station);
    for (const type of formFileTypes) {
      const file = await anybody.get(`api/public/evaluations/${id}/file?to=${type}`);
      const read = (await words[type](Buffer.from(await file.arrayBuffer()))).replaceAll(/\s/gu, '');
      expect([type, read.includes('234）发放补助')]).toEqual([type, true]);
      for (const secret of [identityNumber, helped]) expect([type, read.includes(secret)]).toEqual([type, false]);
    }
    for (const secret of [identityNumber, helped]) expect(page).not.toContain(secret);
  }, 60_000);

  it('leaves the form as it was handed in, and is told in the history', async () => {
    const form = await (await officer.get(`api/evaluations/${id}/forms/selfEvaluation`)).text();
    expect(form).toContain(identityNumber);
    const history = (await (await officer.get(`api/evaluations/${id}/history`)).json()) as {
      type: string;
      by: { name: string };
      data: object;
    }[];
    const prepared = history.filter(({ type }) => type === 'disclosure.prepared.v1').at(-1);
    expect(prepared).toMatchObject({
      by: { name: disclosure.name },
      data: { redactions: [{ ...redactions[0], masked: '43*************234' }], kept },
    });
    expect(JSON.stringify(prepared)).not.toContain(identityNumber);
    expect((await detail()).disclosure).toMatchObject({ names: [{ where: 'remarks[1]', masked: '王**' }], kept });
  });

  it('stands in the archive, which says what was redacted and why', async () => {
    const keeper = await signedIn(server.address, archivist);
    expect((await act('archive', {}, keeper)).ok).toBe(true);
    await house.drain();
    const answer = await keeper.get(`api/evaluations/${id}/archive`);
    const { files } = await unzip(Buffer.from(await answer.arrayBuffer()));
    const read = (path: string): string => files.get(path)?.toString() ?? '';
    expect(read('公开件.json')).not.toContain(identityNumber);
    expect(read('表格/自评表.json')).toContain(identityNumber);
    for (const said of ['公开件的遮盖', '43*************234', redactions[0]!.reason, kept[0]!.reason])
      expect(read('自评表.html')).toContain(said);
  });
});
