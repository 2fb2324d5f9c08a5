import { attribute, localName, type XmlVisitor } from '../xml/walk-xml.ts';

/** What a paragraph style says that matters for reading. */
export interface ParagraphStyle {
  /** Lines of a table of contents repeat the headings of the report. */
  isContents: boolean;
  basedOn: string | null;
  numId: string | null;
  level: number | null;
}

/** Collects the paragraph styles of a document by their ids. */
export class StyleSheet implements XmlVisitor {
  readonly styles = new Map<string, ParagraphStyle>();
  private current: ParagraphStyle | null = null;

  open(name: string, attributes: Record<string, string>): void {
    const element = localName(name);
    const value = attribute(attributes, 'val') ?? '';
    if (element === 'style') this.begin(attribute(attributes, 'styleId'));
    else if (this.current === null) return;
    else if (element === 'name') this.current.isContents = /^(?:toc|contents|目录)\s*\d/i.test(value);
    else if (element === 'basedOn') this.current.basedOn = value;
    else if (element === 'numId') this.current.numId = value;
    else if (element === 'ilvl') this.current.level = Number(value);
  }

  close(name: string): void {
    if (localName(name) === 'style') this.current = null;
  }

  text(): void {
    // styles say everything in attributes
  }

  private begin(id: string | undefined): void {
    if (id === undefined) return;
    this.current = { isContents: false, basedOn: null, numId: null, level: null };
    this.styles.set(id, this.current);
  }

  /** The numbering that a style brings, its own or that of the styles it is based on. */
  numberingOf(id: string | null): { numId: string; level: number } | null {
    let level: number | null = null;
    for (let next = id, steps = 0; next !== null && steps < 20; steps += 1) {
      const style = this.styles.get(next);
      level ??= style?.level ?? null;
      if (style?.numId) return { numId: style.numId, level: level ?? 0 };
      next = style?.basedOn ?? null;
    }
    return null;
  }
}
