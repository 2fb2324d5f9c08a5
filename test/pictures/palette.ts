import { deflateSync, inflateSync } from 'node:zlib';

// Pictures of pages have few colours: with a palette they are a third as large.

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  type: string;
  data: Buffer;
}

const chunksOf = (png: Buffer): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
  }
  return chunks;
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** What each filter of a line adds to a byte, out of its neighbours. */
const filters: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue of each point as one number. */
  points: Uint32Array;
}

/** Reads what Chromium writes: eight bits, colours with or without transparency, not interlaced. */
const read = (png: Buffer): Picture => {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')!.data;
  const [width, height, size] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const line = width * size;
  const points = new Uint32Array(width * height);
  let before = Buffer.alloc(line);
  for (let y = 0; y < height; y += 1) {
    const now = Buffer.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    const filter = filters[raw[y * (line + 1)]!]!;
    for (let i = 0; i < line; i += 1)
      now[i] = now[i]! + filter(i < size ? 0 : now[i - size]!, before[i]!, i < size ? 0 : before[i - size]!);
    for (let x = 0; x < width; x += 1) points[y * width + x] = now.readUIntBE(x * size, 3);
    before = now;
  }
  return { width, height, points };
};

const distance = (one: number, other: number): number => {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
};

/** Half of the palette are the commonest colours; the rest those that would be missed most: a small green dot stays green. */
const coloursOf = (counts: ReadonlyMap<number, number>): number[] => {
  const all = [...counts].toSorted(([, one], [, other]) => other - one);
  const colours = all.slice(0, 128).map(([colour]) => colour);
  const rest = all.slice(128).map(([colour, count]) => ({
    colour,
    count,
    off: Math.min(...colours.map((one) => distance(one, colour))),
  }));
  while (colours.length < 256 && rest.length > 0) {
    const worst = rest.reduce((one, other) => (other.off * other.count > one.off * one.count ? other : one));
    if (worst.off === 0) break;
    colours.push(worst.colour);
    for (const one of rest) one.off = Math.min(one.off, distance(one.colour, worst.colour));
  }
  return colours;
};

/** Each colour of the picture as a place in the palette: itself, or the nearest there is. */
const paletteOf = (points: Uint32Array): { colours: number[]; indexOf: Map<number, number> } => {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  const colours = coloursOf(counts);
  const nearest = (colour: number): number =>
    colours.reduce((best, one, i) => (distance(colour, one) < distance(colour, colours[best]!) ? i : best), 0);
  return { colours, indexOf: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
};

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

const written = ({ type, data }: Chunk): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
  const [length, end] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  end.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, end]);
};

/** The same picture with at most 256 colours. */
export const withPalette = (png: Buffer): Buffer => {
  const { width, height, points } = read(png);
  const { colours, indexOf } = paletteOf(points);
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const palette = Buffer.alloc(colours.length * 3);
  colours.forEach((colour, i) => palette.writeUIntBE(colour, i * 3, 3));
  const lines = Buffer.alloc((width + 1) * height);
  points.forEach((point, i) => (lines[i + Math.floor(i / width) + 1] = indexOf.get(point)!));
  const data = deflateSync(lines, { level: 9 });
  const chunks: Chunk[] = [
    { type: 'IHDR', data: head },
    { type: 'PLTE', data: palette },
    { type: 'IDAT', data },
    { type: 'IEND', data: Buffer.alloc(0) },
  ];
  return Buffer.concat([signature, ...chunks.map(written)]);
};
