import { attribute, localName, type XmlVisitor } from '../xml/walk-xml.ts';

interface Level {
  format: string;
  /** 第%1章, %1.%2: each %n stands for the number of level n. */
  pattern: string;
  start: number;
}
type Levels = Map<number, Level>;

const digits = '零一二三四五六七八九';
/** 1–99 in words: 十二, 二十一. */
const chinese = (value: number): string => {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
};
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26));
const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
const zodiac = (signs: string) => (value: number) => signs[(value - 1) % signs.length] ?? '';

/** How a number is printed; formats that are not listed are printed as digits, bullets not at all. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  chineseLegalSimplified: (value) =>
    chinese(value).replace(/./gu, (sign) => '零壹贰叁肆伍陆柒捌玖拾'['零一二三四五六七八九十'.indexOf(sign)] ?? sign),
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: chinese,
  ideographTraditional: zodiac('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: zodiac('子丑寅卯辰巳午未申酉戌亥'),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  bullet: () => '',
  none: () => '',
};
const print = ({ format }: Level, value: number): string => (formats[format] ?? String)(value);

/** Automatic numbers: they stand on paper but not in the text of a paragraph. */
export class Numbering implements XmlVisitor {
  private readonly shapes = new Map<string, Levels>();
  private readonly shapeOf = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();
  private levels: Levels | null = null;
  private level: Level | null = null;
  private num = '';

  open(name: string, attributes: Record<string, string>): void {
    const element = localName(name);
    const value = attribute(attributes, 'val') ?? '';
    if (element === 'abstractNum')
      this.shapes.set(attribute(attributes, 'abstractNumId') ?? '', (this.levels = new Map()));
    else if (element === 'num') this.num = attribute(attributes, 'numId') ?? '';
    else if (element === 'abstractNumId') this.shapeOf.set(this.num, value);
    else if (element === 'lvl' && this.levels) this.openLevel(Number(attribute(attributes, 'ilvl')));
    else if (this.level === null) return;
    else if (element === 'numFmt') this.level.format = value;
    else if (element === 'lvlText') this.level.pattern = value;
    else if (element === 'start') this.level.start = Number(value) || 0;
  }

  close(name: string): void {
    const element = localName(name);
    if (element === 'lvl') this.level = null;
    if (element === 'abstractNum') this.levels = null;
  }

  text(): void {
    // numbering says everything in attributes
  }

  private openLevel(index: number): void {
    this.level = { format: 'decimal', pattern: '', start: 1 };
    this.levels!.set(index, this.level);
  }

  /** Counts a numbered paragraph and gives what is printed before it: 一、 or （1）. */
  next(numId: string, level: number): string {
    const id = this.shapeOf.get(numId) ?? '';
    const shape = this.shapes.get(id);
    const here = shape?.get(level);
    if (!shape || !here || level > 8) return '';
    const counters = this.counters.get(id) ?? [];
    this.counters.set(id, counters);
    counters[level] = (counters[level] ?? here.start - 1) + 1;
    counters.length = level + 1;
    return here.pattern.slice(0, 60).replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = shape.get(index);
      return other ? print(other, counters[index] ?? other.start) : '';
    });
  }
}
