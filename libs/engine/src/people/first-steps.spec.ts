import { filler, office } from '../../../../test/builders.ts';
import { administrator, auditAdministrator } from '../../../../test/managers.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { FirstStepsView } from './first-steps.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

describe('the first steps of a house', () => {
  it('are counted for those who set it up: units, people of each role, posts that wait, years without a calendar', async () => {
    const steps = await house.get(FirstStepsView).of(administrator);
    expect(steps).toMatchObject({ units: 4, asked: 0, calendarMissing: [] });
    expect(steps?.holders).toMatchObject({ filler: 2, unitHead: 1, performanceOffice: 1, administrator: 1 });
    expect(steps?.holders.budgetOffice).toBeUndefined();
    expect(await house.get(FirstStepsView).of(office)).toEqual(steps);
  });

  it('miss the calendar that today’s work runs into', async () => {
    const now = house.clock.now();
    house.clock.set('2031-03-01T02:00:00.000Z');
    expect((await house.get(FirstStepsView).of(office))?.calendarMissing).toEqual(['2031']);
    house.clock.set(now);
  });

  it('are no concern of others, nor of anybody once the first task is given', async () => {
    for (const other of [filler, auditAdministrator]) expect(await house.get(FirstStepsView).of(other)).toBeNull();
    await house.open();
    expect(await house.get(FirstStepsView).of(administrator)).toBeNull();
  });
});
