import { stories } from '../../../../test/histories/stories.ts';
import { openHouse, type House } from '../../../../test/running.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

const figures = 'execution_rate, stated, computed, computed_grade';
const ofSheet = `
  jsonb_path_query_first(sheet, '$.funds[*] ? (@.key == "TOTAL").rate.computed') #>> '{}' as execution_rate,
  sheet #>> '{total,stated}' as stated, sheet #>> '{total,computed}' as computed, sheet #>> '{grade,computed}' as computed_grade`;

const both = async (id: string): Promise<[unknown, unknown]> => {
  const [beside] = await house.rows(`select ${figures} from score where evaluation_id = $1`, [id]);
  const [within] = await house.rows(`select ${ofSheet} from score where evaluation_id = $1`, [id]);
  return [beside, within];
};

describe('the figures beside a score sheet', () => {
  it('are those of the sheet after every step, also of steps that leave the form as it is', async () => {
    let scored = 0;
    await house.live(stories.published, async ({ id }) => {
      await house.drain();
      const [beside, within] = await both(id);
      expect(beside).toEqual(within);
      scored += beside ? 1 : 0;
    });
    expect(scored).toBeGreaterThan(2);
  });

  it('follow a sheet that is changed', async () => {
    const { id } = await house.live(stories.published, () => house.drain());
    await house.rows(
      `update score set sheet = jsonb_set(sheet, '{total,computed}', '"12.30"') where evaluation_id = $1`,
      [id],
    );
    const [beside, within] = await both(id);
    expect(beside).toEqual(within);
    expect(beside).toMatchObject({ computed: '12.30' });
  });
});
