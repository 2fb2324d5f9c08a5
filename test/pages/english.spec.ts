import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../apps/web/src/words/english.ts';

const pages = 'apps/web/src';

const sentencesIn = (source: string): string[] =>
  [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)+)'/gu)].map(([, sentence = '']) => sentence);

describe('every sentence of the pages', () => {
  it('has its English', () => {
    const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/u.test(path));
    const sentences = sources.flatMap((path) => sentencesIn(readFileSync(join(pages, path), 'utf8')));
    expect(sentences.length).toBeGreaterThan(500);
    expect([...new Set(sentences)].filter((sentence) => !(sentence in english))).toEqual([]);
  });

  it('is found out without', () =>
    expect(sentencesIn(`t('没有译文')`).filter((one) => !(one in english))).toHaveLength(1));
});
