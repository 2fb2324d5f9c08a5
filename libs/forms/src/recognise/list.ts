import type { IndicatorSet } from '#domain/form';
import type { GridCell } from '../row.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';
import { codesOf, isLevel2, isListHead } from './indicator-words.ts';

const mark = /^(?:\[bookmark:[^\]]*\])?\s*(?:([（(]\s*\d{1,2}\s*[)）])|(\d{1,2}\s*[.、．)]))\s*/;
/** name：target, or name≥target; a sentence without either is both. */
const divide = (text: string): [string, string] => {
  const place = text.search(/[：:≥≤＞＜><﹥﹤﹦=＝]/);
  if (place <= 0 || place === text.length - 1) return [text, text];
  const said = /[：:]/.test(text[place]!) ? place + 1 : place;
  return [text.slice(0, place).trim(), text.slice(said).trim()];
};

/** Indicators that a report lists line by line below （一）产出指标 and 1. 数量指标. */
export class IndicatorList {
  private set: IndicatorSet | null = null;
  private level1 = '';
  private level2 = '';

  constructor(
    private readonly draft: Draft,
    private readonly label: string,
  ) {}

  /** True when the line is part of the list. */
  take(cell: GridCell): boolean {
    const heading = headingOf(cell.text);
    if (heading?.depth === 1) return false;
    if (heading?.certain) return this.enterLevel1(heading.title);
    const numbered = mark.exec(cell.text);
    if (this.level1 === '' || numbered === null) return false;
    const text = cell.text.slice(numbered[0].length).trim();
    if (numbered[2] !== undefined && isLevel2(text)) {
      this.level2 = text;
      return true;
    }
    return this.item(text, cell.at);
  }

  private enterLevel1(title: string): boolean {
    if (!isListHead(title)) return false;
    this.level1 = title;
    this.level2 = title;
    return true;
  }

  private item(line: string, at: string): boolean {
    const text = line.replace(/[；;。.]+$/, '');
    const [name, target] = divide(text);
    const set = this.openSet();
    if (set === null || text === '' || name.length > 2_000 || set.indicators.length >= 500) return false;
    set.indicators.push({
      seq: set.indicators.length + 1,
      level1: this.level1,
      level2: this.level2,
      ...codesOf(this.level1, this.level2),
      level3: name,
      target: { raw: target, at },
      actual: null,
      weight: null,
      score: null,
      deviationReason: null,
      at,
    });
    return true;
  }

  private openSet(): IndicatorSet | null {
    const { indicatorSets } = this.draft.form;
    if (this.set !== null || indicatorSets.length >= 10) return this.set;
    const count = indicatorSets.filter(({ setId }) => setId.startsWith('list')).length;
    const setId = count === 0 ? 'list' : `list${count + 1}`;
    this.set = { setId, label: this.label, hasScores: false, columns: [], groups: [], indicators: [] };
    indicatorSets.push(this.set);
    return this.set;
  }
}
