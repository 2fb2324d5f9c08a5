import { SaxesParser } from 'saxes';
import { Damaged, tooLarge } from '../damaged.ts';

export type Attributes = Readonly<Record<string, string>>;
/** What a reader wants to know of an XML part, in the order of the part. */
export interface XmlVisitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Deeper than any office program nests its elements. */
const deepest = 300;
/** More elements than a thousand forms have; each costs time even when nothing is kept of it. */
const mostElements = 1_500_000;
const slice = 64 * 1024;
const broken = (): Damaged => new Damaged('内部的XML内容有错误');

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';

/** Office parts have no document type: whoever writes one wants entities that are expanded or fetched. */
const refuseDoctype = (): never => {
  throw new Damaged('内部的XML带有实体声明，不是正常的Word、Excel文件');
};

const listen = (parser: SaxesParser, visitor: XmlVisitor): void => {
  let [depth, elements] = [0, 0];
  parser.on('doctype', refuseDoctype);
  parser.on('error', () => {
    throw broken();
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (elements > mostElements) throw tooLarge(`内部的XML超过${mostElements / 10_000}万个标记`);
    if (depth > deepest) throw new Damaged('内部的XML嵌套过深，不是正常的Word、Excel文件');
    visitor.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close(name);
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
};

/** Reads an XML part piece by piece, without building a tree of it. @throws Damaged and what the visitor throws */
export const walkXml = (bytes: Uint8Array, visitor: XmlVisitor): void => {
  const parser = new SaxesParser();
  listen(parser, visitor);
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      throw broken();
    }
  };
  for (let at = 0; at < bytes.length; at += slice) parser.write(decode(bytes.subarray(at, at + slice), true));
  parser.write(decode(new Uint8Array(), false)).close();
};

/** A name without its prefix: document for w:document. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined => {
  const found = attributes[name] ?? attributes[`w:${name}`];
  if (found !== undefined) return found;
  for (const key in attributes) if (localName(key) === name) return attributes[key];
  return undefined;
};
