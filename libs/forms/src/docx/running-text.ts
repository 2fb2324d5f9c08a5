import { tooLarge } from '../damaged.ts';
import { headingOf } from '../recognise/headings.ts';
import type { Row } from '../row.ts';

/** More paragraphs and table rows than a thousand forms have. */
export const mostRows = 60_000;

/** The rows of a document in their order: its paragraphs line by line, between them its tables. */
export class RunningText {
  readonly rows: Row[] = [];
  /** Nothing blank stands above what comes next. */
  tight = false;
  private heading = '';
  private count = 0;

  /** A paragraph; each line of it stands for itself. @throws Damaged */
  add(text: string): void {
    for (const line of text.split('\n').map((one) => one.trim())) {
      if (line !== '')
        this.rows.push({
          cells: [{ text: line, at: this.here(line) }],
          inTable: false,
          tight: this.tight,
          mendable: false,
        });
      this.tight = line !== '';
    }
    if (this.rows.length > mostRows) throw tooLarge(`文件有${mostRows}段以上的文字`);
  }

  /** One by one: a spread of many rows would overflow the stack. */
  addTable(rows: readonly Row[]): void {
    for (const row of rows) this.rows.push(row);
    this.tight = true;
  }

  /** Where a paragraph stands: under its heading, which people find faster than a number. */
  private here(line: string): string {
    if (headingOf(line)?.certain) [this.heading, this.count] = [line.slice(0, 40), 0];
    else this.count += 1;
    if (this.heading === '') return `第${this.count}段`;
    return this.count === 0 ? `“${this.heading}”` : `“${this.heading}”第${this.count}段`;
  }
}
