/** From here on a number of a sector says something else: end, free, a sector of the table itself. */
const special = 0xfffffffa;
const headerNumbers = 109;
const entrySize = 128;
const aStream = 2;
const theRoot = 5;
const smallSector = 64;

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));

/** Pieces one after the other, until the last one says so. */
const chain = (start: number, piece: (at: number) => Buffer, after: (at: number) => number, most: number): Buffer => {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let at = start; at < special; at = after(at)) {
    pieces.push(piece(at));
    length += pieces.at(-1)!.length;
    if (length > most) throw new RangeError('a ring of sectors');
  }
  return Buffer.concat(pieces);
};

/** The sectors of an OLE file ([MS-CFB]), and which one follows which. Reading beyond the file is a RangeError. */
class Sectors {
  private readonly size: number;
  private readonly tables: readonly number[];

  constructor(private readonly file: Buffer) {
    this.size = 2 ** file.readUInt16LE(30);
    this.tables = this.allTables();
  }

  /** The sectors that hang together from one on, as one. */
  joined(start: number): Buffer {
    return chain(
      start,
      (at) => this.sector(at),
      (at) => this.after(at),
      this.file.length,
    );
  }

  private sector(at: number): Buffer {
    const from = (at + 1) * this.size;
    if (from >= this.file.length) throw new RangeError('no such sector');
    return this.file.subarray(from, from + this.size);
  }

  private after(at: number): number {
    const each = this.size / 4;
    const table = this.tables[Math.floor(at / each)];
    if (table === undefined) throw new RangeError('no such sector');
    return this.sector(table).readUInt32LE((at % each) * 4);
  }

  /** Where the tables of sectors lie: the first ones stand in the header, further ones in sectors of their own. */
  private allTables(): number[] {
    const tables = numbersIn(this.file.subarray(76, 76 + headerNumbers * 4));
    for (let next = this.file.readUInt32LE(68); next < special;) {
      const numbers = numbersIn(this.sector(next));
      next = numbers.pop() ?? special;
      tables.push(...numbers);
      if (tables.length * 4 > this.file.length) throw new RangeError('a ring of tables');
    }
    return tables.filter((number) => number < special);
  }
}

/** What a line of the directory says. */
interface Entry {
  name: string;
  type: number | undefined;
  start: number;
  /** Bytes. */
  length: number;
}

const asEntry = (line: Buffer): Entry => ({
  name: line.toString('utf16le', 0, Math.max(0, Math.min(64, line.readUInt16LE(64)) - 2)).toLowerCase(),
  type: line[66],
  start: line.readUInt32LE(116),
  length: line.readUInt32LE(120),
});

/** Small streams lie together in one large one, in pieces of 64 bytes with a table of their own. */
const smallOnes = (file: Buffer, sectors: Sectors, entries: readonly Entry[]): ((start: number) => Buffer) => {
  const together = sectors.joined(entries.find(({ type }) => type === theRoot)?.start ?? special);
  const table = sectors.joined(file.readUInt32LE(60));
  const piece = (at: number): Buffer => together.subarray(at * smallSector, (at + 1) * smallSector);
  return (start) => chain(start, piece, (at) => table.readUInt32LE(at * 4), file.length);
};

/** Every stream of an OLE file that has one of the names, wherever in it. @throws RangeError when the file is not sound */
export const streamsOf = (file: Buffer, names: readonly string[]): Buffer[] => {
  const sectors = new Sectors(file);
  const directory = sectors.joined(file.readUInt32LE(48));
  const lines = Array.from({ length: Math.floor(directory.length / entrySize) }, (_, i) => i * entrySize);
  const entries = lines.map((at) => asEntry(directory.subarray(at, at + entrySize)));
  const small = smallOnes(file, sectors, entries);
  const wanted = names.map((name) => name.toLowerCase());
  return entries
    .filter(({ name, type }) => type === aStream && wanted.includes(name))
    .map(({ start, length }) =>
      (length < file.readUInt32LE(56) ? small(start) : sectors.joined(start)).subarray(0, length),
    );
};
