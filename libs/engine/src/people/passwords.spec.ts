import { filler } from '../../../../test/builders.ts';
import { administrator } from '../../../../test/managers.ts';
import { codeOf, seen } from '../../../../test/register.ts';
import { password } from '../../../../test/inhabitants.ts';
import { openHouse, type House } from '../../../../test/running.ts';
import { Accounts } from './accounts.ts';
import { Passwords } from './passwords.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
}, 60_000);
afterEach(() => house.close());

describe('a password', () => {
  const strong = 'Duan-Lu_2023!x';
  const change = (current: string, next: string) => house.get(Passwords).change(filler.id, current, next, null);

  it('is changed with the old one at hand, by the profile, and not to one of the last five', async () => {
    expect(await codeOf(change('wrong', strong))).toBe('unauthenticated');
    for (const weak of ['Short-1a', 'alllowercase1-', 'NoDigitsHere-x', `Xx1-${filler.id}`, 'Aaaa-111122223'])
      expect(await codeOf(change(password, weak.replace('2222', '1111')))).toBe('invalid');
    await change(password, strong);
    let current = strong;
    for (const n of [1, 2, 3, 4]) {
      await change(current, `${strong}${n}`);
      current = `${strong}${n}`;
      expect(await codeOf(change(current, strong))).toBe('invalid');
    }
    await change(current, `${strong}5`);
    await change(`${strong}5`, strong);
  }, 30_000);

  it('grows old after ninety days; one that was given has to be changed at once', async () => {
    expect(await seen(house, filler.id)).not.toHaveProperty('mustChangePassword');
    await change(password, strong);
    house.clock.set('2023-04-10T02:00:00.000Z');
    expect(await seen(house, filler.id, strong)).not.toHaveProperty('mustChangePassword');
    house.clock.set('2023-04-12T02:00:00.000Z');
    expect(await seen(house, filler.id, strong)).toMatchObject({ mustChangePassword: true });
    const { initialPassword } = await house.get(Accounts).resetPassword(administrator, filler.id, '遗忘');
    expect(await seen(house, filler.id, initialPassword)).toMatchObject({ mustChangePassword: true });
    await change(initialPassword, `${strong}6`);
    expect(await seen(house, filler.id, `${strong}6`)).not.toHaveProperty('mustChangePassword');
  });
});
