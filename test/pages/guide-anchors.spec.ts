import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles, type Role } from '#domain/vocabulary';
import { guideFor, guides } from '../../apps/web/src/guide/guides.ts';

const marked = new Set(
  readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(join('apps/web/src', file), 'utf8').matchAll(/data-tour="([^"]+)"/gu)])
    .map(([, anchor]) => anchor),
);

describe('the guides', () => {
  it('speak of nothing that is not marked on a page', () => {
    const spoken = guides.flatMap(({ steps }) => steps.flatMap(({ anchor }) => anchor ?? []));
    expect(spoken.length).toBeGreaterThan(10);
    expect(spoken.filter((anchor) => !marked.has(anchor))).toEqual([]);
    expect(marked.has('nowhere')).toBe(false);
  });

  it('lead every post, and nobody without one', () => {
    const without = (Object.keys(roles) as Role[]).filter((role) => !guideFor([role]));
    expect(without).toEqual([]);
    expect(guideFor([])).toBeUndefined();
  });
});
