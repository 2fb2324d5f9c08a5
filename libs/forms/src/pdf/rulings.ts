import { localName, walkXml, type Attributes } from '../xml/walk-xml.ts';

/** A ruled line of a page, in points from the top left corner; x1 = x2 or y1 = y2. */
export interface Ruling {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** Thicker ones are bars and backgrounds, shorter ones are parts of drawings. */
const thickest = 3;
const shortest = 4;
const identity: Matrix = [1, 0, 0, 1, 0, 0];

const matrixOf = (text: string | undefined): Matrix => {
  const numbers = /^matrix\(([^)]*)\)$/
    .exec(text?.trim() ?? '')?.[1]
    ?.split(/[ ,]+/)
    .map(Number);
  return numbers?.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : identity;
};
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const apply = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

/** The corners of each part of a path; null for a part with curves. */
const partsOf = (d: string, matrix: Matrix): Point[][] => {
  const parts: Point[][] = [];
  for (const part of d.split('M').slice(1, 20_000)) {
    if (part.includes('C')) continue;
    const numbers = part.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const points: Point[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2)
      points.push(apply(matrix, numbers[index]!, numbers[index + 1]!));
    const [first] = points;
    if (part.includes('Z') && first) points.push(first);
    parts.push(points);
  }
  return parts;
};

const line = ([x1, y1]: Point, [x2, y2]: Point): Ruling => ({
  x1: Math.min(x1, x2),
  y1: Math.min(y1, y2),
  x2: Math.max(x1, x2),
  y2: Math.max(y1, y2),
});
/** A thin and long box as the line that it draws. */
const straight = ({ x1, y1, x2, y2 }: Ruling): Ruling[] => {
  const [width, height] = [x2 - x1, y2 - y1];
  if (height <= thickest && width >= shortest && width > height)
    return [{ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }];
  if (width <= thickest && height >= shortest) return [{ y1, y2, x1: (x1 + x2) / 2, x2: (x1 + x2) / 2 }];
  return [];
};
const boxOf = (points: readonly Point[]): Ruling => ({
  x1: Math.min(...points.map(([x]) => x)),
  y1: Math.min(...points.map(([, y]) => y)),
  x2: Math.max(...points.map(([x]) => x)),
  y2: Math.max(...points.map(([, y]) => y)),
});

const linesOf = (attributes: Attributes, matrix: Matrix): Ruling[] => {
  const look = `${attributes.style ?? ''};stroke:${attributes.stroke ?? ''};fill:${attributes.fill ?? ''};`;
  const stroked = /stroke:\s*(?:rgb|#|black)/.test(look);
  const filled = !/fill:\s*none/.test(look);
  return partsOf(attributes.d ?? '', matrix).flatMap((points) => {
    const drawn = stroked ? points.slice(1).flatMap((point, index) => straight(line(points[index]!, point))) : [];
    return filled && points.length >= 4 && points.length <= 6 ? [...drawn, ...straight(boxOf(points))] : drawn;
  });
};

/** The ruled lines of a page that was drawn as SVG; letters, clips and curves are left out. @throws Damaged */
export const rulingsOf = (svg: Buffer): Ruling[] => {
  const rulings: Ruling[] = [];
  const matrices: Matrix[] = [identity];
  let aside = 0;
  walkXml(svg, {
    open: (name, attributes) => {
      const element = localName(name);
      const matrix = times(matrices.at(-1)!, matrixOf(attributes.transform));
      matrices.push(matrix);
      if (/^(?:defs|symbol|clipPath|mask|pattern)$/.test(element)) aside += 1;
      if (element === 'path' && aside === 0 && rulings.length < 20_000)
        for (const one of linesOf(attributes, matrix)) rulings.push(one);
    },
    close: (name) => {
      matrices.pop();
      if (/^(?:defs|symbol|clipPath|mask|pattern)$/.test(localName(name))) aside -= 1;
    },
    text: () => undefined,
  });
  return rulings;
};
