import { readFileSync } from 'node:fs';
import { excelFile, wordFile } from './office-files.ts';
import { excelOf, wordOf, zipByHand, type Entry } from './zip-by-hand.ts';

export interface HostileFile {
  name: string;
  bytes: Buffer;
  /** The damage may have missed whatever is read: then the form may be read as well. */
  mayBeRead: boolean;
}
const bad = (name: string, bytes: Buffer | string, mayBeRead = false): HostileFile => ({
  name,
  bytes: Buffer.from(bytes as Buffer),
  mayBeRead,
});

/** The same numbers in every run. */
const chances = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;
const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const MB = 1024 * 1024;

function* torn(files: Readonly<Record<string, Buffer>>): Generator<HostileFile> {
  for (const [type, bytes] of Object.entries(files)) {
    for (let cut = 1; cut <= 20; cut += 1)
      yield bad(`截断${cut}.${type}`, bytes.subarray(0, Math.floor((bytes.length * cut) / 21)));
    for (let seed = 1; seed <= 40; seed += 1) {
      const chance = chances(seed);
      const hurt = Buffer.from(bytes);
      for (let flip = 0; flip < seed; flip += 1) hurt[Math.floor(chance() * hurt.length)] = Math.floor(chance() * 256);
      yield bad(`翻转${seed}.${type}`, hurt, true);
    }
    for (let seed = 1; seed <= 10; seed += 1) {
      const at = Math.floor(chances(seed + 100)() * bytes.length);
      yield bad(
        `插入${seed}.${type}`,
        Buffer.concat([bytes.subarray(0, at), Buffer.alloc(seed * 7), bytes.subarray(at)]),
        true,
      );
    }
  }
}

function* bombs(): Generator<HostileFile> {
  for (const size of [30, 100, 300]) {
    yield bad(`炸弹${size}.docx`, wordOf(Buffer.alloc(size * MB, 0x20)));
    yield bad(`炸弹${size}.xlsx`, excelOf('', `<si><t>${'A'.repeat(size * MB)}</t></si>`));
  }
  const noise = (size: number): string => {
    const chance = chances(size);
    return Array.from({ length: size / 8 }, () => chance().toString(36).slice(2, 10)).join('');
  };
  for (const [label, unit] of Object.entries({
    空段落: '<w:p/>',
    空单元格: '<w:tc/>',
    空行: '<w:tr/>',
    空表: '<w:tbl></w:tbl>',
    制表符: '<w:r><w:tab/></w:r>',
    换行: '<w:p><w:r><w:br/></w:r></w:p>',
    文字: '<w:p><w:r><w:t>绩</w:t></w:r></w:p>',
    编号: '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
    注释: '<!-- -->',
    属性: '<w:p a="1" b="2" c="3" d="4" e="5" f="6"/>',
  })) {
    const packing: Entry = { name: 'word/media/image1.png', content: noise(300_000), method: 0 };
    yield bad(
      `堆积${label}.docx`,
      wordOf(`<!--${noise(160_000)}-->${unit.repeat((20 * MB) / unit.length)}`, packing),
      true,
    );
    yield bad(
      `表内${label}.docx`,
      wordOf(
        `<!--${noise(160_000)}-->${table(`<w:tr><w:tc>${unit.repeat((10 * MB) / unit.length)}</w:tc></w:tr>`)}`,
        packing,
      ),
      true,
    );
  }
  for (const size of [10, 100, 100_000])
    yield bad(`谎报大小${size}.docx`, zipByHand([{ name: 'word/document.xml', content: Buffer.alloc(50 * MB), size }]));
  yield bad('谎报更大.docx', zipByHand([{ name: 'word/document.xml', content: '<a/>', size: 900_000 }]));
  const many = Array.from({ length: 30 }, (_, index): Entry => ({
    name: `word/${index}.xml`,
    content: Buffer.alloc(900_000),
  }));
  yield bad('许多小炸弹.docx', zipByHand(many));
  yield bad(
    '同一处.docx',
    zipByHand(
      Array.from({ length: 2_000 }, (_, index) => ({
        name: `word/${index}.xml`,
        content: index === 0 ? noise(80_000) : '',
        offset: 0,
        size: 80_000,
        packedSize: 60_000,
      })),
    ),
  );
  yield bad(
    '五千个文件.docx',
    zipByHand(Array.from({ length: 5_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))),
  );
}

function* markup(): Generator<HostileFile> {
  for (const depth of [150, 290, 310, 5_000, 1_000_000]) {
    yield bad(`嵌套${depth}.docx`, wordOf('<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth)));
    yield bad(`不闭合${depth}.docx`, wordOf('<w:sdt>'.repeat(depth)));
    yield bad(`嵌套${depth}.xlsx`, excelOf('<sheetData>'.repeat(depth) + '</sheetData>'.repeat(depth)));
  }
  for (const depth of [5, 60, 80, 100_000])
    yield bad(
      `表中表${depth}.docx`,
      wordOf('<w:tbl><w:tr><w:tc>'.repeat(depth) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(depth)),
    );
  for (const entity of [
    '<!DOCTYPE a [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
  ]) {
    const main = `<?xml version="1.0"?>${entity}<w:document><w:body><w:p><w:r><w:t>&a;&x;&c;</w:t></w:r></w:p></w:body></w:document>`;
    yield bad(`实体${entity.length}.docx`, wordOf(Buffer.from(main)));
    yield bad(
      `实体${entity.length}.xlsx`,
      excelOf('<sheetData/>', '', { name: 'xl/styles.xml', content: `${entity}<styleSheet/>` }),
    );
  }
  for (const body of [
    '<w:p>&undefined;</w:p>',
    '<w:p',
    '<w:p></w:q>',
    '<w:p a=1/>',
    '\u0000',
    '<w:p a="1" a="2"/>',
    ']]>',
    '<?xml?>',
    '&#xFFFFFFFF;',
    '&#0;',
  ])
    yield bad(`坏标记${body.length}${encodeURIComponent(body).length}.docx`, wordOf(body));
  yield bad('空文档.docx', wordOf(''));
  yield bad('空正文.docx', wordOf(Buffer.alloc(0)));
  yield bad('不是XML.docx', wordOf(Buffer.from('项目绩效自评表')));
  for (const encoding of ['utf16le', 'latin1'] as const)
    yield bad(
      `${encoding}.docx`,
      wordOf(Buffer.from('\ufeff<w:document><w:t>绩效\u00e9</w:t></w:document>', encoding)),
    );
}

function* tables(): Generator<HostileFile> {
  for (const value of ['0', '-1', '300', '1000000', '2147483648', '9007199254740993', '1e308', 'NaN', '', '绩效']) {
    const spanned = `<w:tr><w:trPr><w:gridBefore w:val="${value}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="${value}"/><w:vMerge w:val="${value}"/></w:tcPr><w:p/></w:tc></w:tr>`;
    yield bad(`跨列${value}.docx`, wordOf(table(spanned.repeat(50))));
  }
  for (const width of [257, 5_000, 200_000])
    yield bad(`宽${width}.docx`, wordOf(table(`<w:tr>${cell('1').repeat(width)}</w:tr>`)));
  for (const count of [1_000, 70_000]) yield bad(`长${count}.docx`, wordOf(table(row('甲', '乙').repeat(count))));
  yield bad(
    '无尽的合并.docx',
    wordOf(table('<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(20_000))),
  );
  yield bad('网格.docx', wordOf(table(`<w:tblGrid>${'<w:gridCol/>'.repeat(200_000)}</w:tblGrid>${row('甲')}`)));
  yield bad('一千万字.docx', wordOf(table(row('项目名称', '绩'.repeat(3_300_000)))));
  const text = (ref: string, value = '甲'): string => `<c r="${ref}" t="str"><v>${value}</v></c>`;
  for (const ref of [
    'A1:XFD1048576',
    'XFD1048576:A1',
    'A0:B0',
    'A1',
    '',
    'A1:A1:A1',
    'ZZZZ9:A1',
    'A1:B99999999',
    '$A$1:$C$3',
  ])
    yield bad(
      `合并${ref.replaceAll(':', '-')}.xlsx`,
      excelOf(
        `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${text('A1')}</row></sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`,
      ),
    );
  yield bad(
    '互相套住.xlsx',
    excelOf(
      `<sheetData>${Array.from({ length: 2_000 }, (_, index) => `<row r="${index + 1}">${text(`A${index + 1}`)}</row>`).join('')}</sheetData><mergeCells>${Array.from({ length: 40_000 }, (_, index) => `<mergeCell ref="A${(index % 1_000) + 1}:XFD${1_000 + index}"/>`).join('')}</mergeCells>`,
    ),
  );
  yield bad(
    '十万合并.xlsx',
    excelOf(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`),
  );
  for (const ref of ['XFD1048576', 'A99999999', 'AAAA1', '1A', 'A-1', 'A1B2', '甲1', 'ZZZ9999999'])
    yield bad(`单元格${ref}.xlsx`, excelOf(`<sheetData><row>${text('A1')}${text(ref)}</row></sheetData>`));
  for (const r of ['0', '-5', '1e9', '99999999999', 'x'])
    yield bad(`行号${r}.xlsx`, excelOf(`<sheetData><row r="${r}">${text('A1')}</row></sheetData>`));
  yield bad('空单元格.xlsx', excelOf(`<sheetData><row>${'<c/>'.repeat(800_000)}</row></sheetData>`));
  yield bad('满满一列.xlsx', excelOf(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(260_000)}</sheetData>`));
  yield bad(
    '又长又宽.xlsx',
    excelOf(
      `<sheetData>${'<row><c r="A1"><v>1</v></c><c r="IV1"><v>1</v></c></row>'.replace(/r="A1"|r="IV1"/g, '').repeat(5)}${Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 9}">${text(`IV${i + 9}`)}${text(`A${i + 9}`)}</row>`).join('')}</sheetData>`,
    ),
  );
  yield bad(
    '一个词引用三万次.xlsx',
    excelOf(
      `<sheetData>${'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(15_000)}</sheetData>`,
      `<si><t>${'绩效'.repeat(1_500_000)}</t></si>`,
    ),
  );
  for (const index of ['-1', '99', '1e9', 'x', '0.5'])
    yield bad(
      `字典${index}.xlsx`,
      excelOf(`<sheetData><row><c t="s"><v>${index}</v></c></row></sheetData>`, '<si><t>甲</t></si>'),
    );
  for (const code of [
    '0'.repeat(255),
    '#,'.repeat(120),
    '[>1]'.repeat(60),
    '"',
    '[',
    '\\',
    '0.'.padEnd(250, '0'),
    '*'.repeat(200),
    '[DBNum1][$-804]General',
    'yyyy'.repeat(60),
  ])
    yield bad(
      `格式${code.length}${encodeURIComponent(code).length}.xlsx`,
      excelOf('<sheetData><row><c s="0"><v>1e300</v></c></row></sheetData>', '', {
        name: 'xl/styles.xml',
        content: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
      }),
    );
  yield bad(
    '命令.xlsx',
    excelOf(
      '<sheetData><row><c><f>cmd|\'/c calc\'!A0</f></c><c><f>WEBSERVICE("http://127.0.0.1:9/")</f></c></row></sheetData>',
    ),
  );
}

function* packages(word: Buffer): Generator<HostileFile> {
  const main = { name: 'word/document.xml', content: '<w:document/>' };
  for (const name of [
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\x',
    'word/../../x',
    '..\\x',
    'a\u0000b',
    '',
    'x\ny',
  ])
    yield bad(`路径${encodeURIComponent(name).length}.docx`, zipByHand([main, { name, content: 'x' }]));
  yield bad('重名.docx', zipByHand([main, main]));
  yield bad('大小写重名.docx', zipByHand([main, { ...main, name: 'WORD/document.xml' }]));
  yield bad('加密.docx', zipByHand([{ ...main, flags: 1 }]));
  for (const method of [1, 9, 12, 14, 99]) yield bad(`方法${method}.docx`, zipByHand([{ ...main, method }]));
  yield bad('校验和.docx', zipByHand([{ ...main, crc: 1 }]));
  for (const offset of [1, 9_999_999, 0xffffffff]) yield bad(`偏移${offset}.docx`, zipByHand([{ ...main, offset }]));
  for (const count of [0, 2, 500, 65_535]) yield bad(`数目${count}.docx`, zipByHand([main], { count }));
  for (const start of [0, 3, 9_999_999, 0xffffffff]) yield bad(`目录${start}.docx`, zipByHand([main], { start }));
  yield bad('注释.docx', zipByHand([main], { comment: 'PK\u0005\u0006'.repeat(5_000) }));
  for (const target of [
    '',
    '.',
    '..',
    '../../../etc/passwd',
    'word/',
    '_rels/.rels',
    'http://127.0.0.1:9/x',
    'word/missing.xml',
  ])
    yield bad(
      `关系${target.length}.docx`,
      zipByHand([
        { name: '_rels/.rels', content: `<R><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></R>` },
      ]),
    );
  yield bad(
    '表格是图片.xlsx',
    zipByHand([{ name: 'xl/workbook.xml', content: Buffer.from('89504e470d0a1a0a', 'hex') }]),
  );
  for (const name of ['ppt/presentation.xml', 'content.xml', 'mimetype', 'AndroidManifest.xml', '照片.jpg'])
    yield bad(`别的包${name.length}.docx`, zipByHand([{ name, content: '<a/>' }]));
  for (const [index, sign] of [
    '89504e470d0a1a0a',
    'd0cf11e0a1b11ae1',
    '255044462d312e37',
    '526172211a0700',
    '377abcaf271c',
    '1f8b0800',
    '4d5a9000',
    'cafebabe',
  ].entries())
    for (const type of ['docx', 'xlsx'])
      yield bad(`签名${index}.${type}`, Buffer.concat([Buffer.from(sign, 'hex'), Buffer.alloc(500, 7)]));
  for (const type of ['docx', 'xlsx', 'docm']) {
    yield bad(`其实是网页.${type}`, '<html><table><tr><td>项目名称</td></tr></table></html>');
    yield bad(`其实是文字.${type}`, '项目名称\n甲');
    yield bad(`空.${type}`, '');
    yield bad(`只有PK.${type}`, 'PK\u0003\u0004');
  }
  for (const type of ['txt', 'json', 'pdf', 'doc', 'md', 'xlsx', '']) yield bad(`其实是Word.${type}`, word, true);
}

function* texts(): Generator<HostileFile> {
  const form = '项目绩效自评表\n\n\t项目名称\n\t甲\n\n';
  yield bad(
    '半个字.txt',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(form, 'utf16le').subarray(0, -1)]),
    true,
  );
  yield bad('半个代理.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('表\ud800表', 'utf16le')]));
  yield bad('UTF-32.txt', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('表\u0000', 'utf16le')]));
  for (const mark of ['fffe', 'feff', 'efbbbf', '2b2f76']) yield bad(`只有标记${mark}.txt`, Buffer.from(mark, 'hex'));
  for (let seed = 1; seed <= 10; seed += 1) {
    const chance = chances(seed);
    yield bad(`随机${seed}.txt`, Buffer.from(Array.from({ length: 5_000 }, () => Math.floor(chance() * 256))));
  }
  yield bad('一格一千万字.txt', `${form}\t${'绩'.repeat(3_400_000)}`, true);
  yield bad('一格一千万字.md', `|项目名称|${'绩'.repeat(3_400_000)}|\n|-|-|\n`, true);
  yield bad('竖线.md', `|-|-|\n${'|'.repeat(3_000_000)}\n`, true);
  yield bad('许多行.md', `|-|-|\n${'|甲|乙|\n'.repeat(250_000)}`, true);
  yield bad('反斜线.md', `|-|-|\n|${'\\|'.repeat(2_000_000)}|\n`, true);
  yield bad('深.json', '['.repeat(1_000_000));
  yield bad('深对象.json', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`);
  for (const type of ['doc', 'xls', 'pdf']) yield bad(`坏.${type}`, '%PDF-1.7 绩效');
}

/** Files that were damaged or made to do harm, each of its own kind; the same in every run. */
export async function* hostileFiles(): AsyncGenerator<HostileFile> {
  const text = readFileSync('test/forms/004.txt', 'utf8');
  const files = { docx: await wordFile(text), xlsx: await excelFile(text) };
  yield* torn(files);
  yield* bombs();
  yield* markup();
  yield* tables();
  yield* packages(files.docx);
  yield* texts();
}
