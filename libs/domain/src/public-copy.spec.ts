import { Form } from './form.ts';
import { blankForm } from './audit/given-form.ts';
import { privateSlices } from './private-slices.ts';
import { protectedNames, publicCopy } from './public-copy.ts';
import { findMobiles } from './privacy.ts';

describe('the public copy', () => {
  const form: Form = {
    ...blankForm,
    header: {
      ...blankForm.header,
      filledBy: { raw: '张三', at: '第12行' },
      contactPhone: { raw: '13900000000' },
      unitHeadSignature: { raw: '欧阳某' },
    },
    remarks: [{ raw: '填表人：李小四联系电话：138 0000 0000' }],
    narrative: [{ path: '一', title: '概况', text: '值班电话13700001111。' }],
  };

  it('holds no mobile number anywhere and keeps everything else', () => {
    const copy = publicCopy(form, { maskStaffNames: false });
    expect(findMobiles(JSON.stringify(copy))).toEqual([]);
    expect(copy.header.filledBy).toEqual({ raw: '张三', at: '第12行' });
    expect(copy.narrative[0]?.text).toBe('值班电话137****1111。');
    expect(Form.parse(copy)).toEqual(copy);
  });

  it('masks the names of staff only when asked', () => {
    const copy = publicCopy(form, { maskStaffNames: true });
    expect(copy.header.filledBy?.raw).toBe('张*');
    expect(copy.header.unitHeadSignature?.raw).toBe('欧**');
    expect(copy.remarks[0]?.raw).toBe('填表人：李**联系电话：138****0000');
  });
});

describe('redacting one place', () => {
  const number = '430111199001011234';
  const form: Form = {
    ...blankForm,
    goals: { expected: { raw: `发放对象${number}` }, actual: { raw: '另一位430111199001015678，电话13900000000' } },
    narrative: [{ path: '一', title: '概况', text: '开户行账号：8001 2345 6789。' }],
    figures: [{ id: '一.1', label: '账号', value: '800123456789', unit: '' }],
  };

  it('hides the private numbers of that place, and nothing else', () => {
    const copy = publicCopy(form, {
      maskMobiles: false,
      maskStaffNames: false,
      redactions: [{ where: 'goals.expected', reason: '个人信息' }],
    });
    expect(copy).toEqual({ ...form, goals: { ...form.goals, expected: { raw: '发放对象43*************234' } } });
  });

  it('hides the number also where only a file repeats it, in whatever spelling', () => {
    const copy = publicCopy(form, { maskStaffNames: false, redactions: [{ where: '一', reason: '个人信息' }] });
    expect(JSON.stringify(copy)).not.toMatch(/8001 ?2345 ?6789/u);
    expect(copy.figures[0]?.value).toBe('****6789');
    expect(Form.parse(copy)).toEqual(copy);
  });

  it('finds nothing to hide where nothing is private', () => {
    expect(privateSlices(form, 'goals.actual').map(({ masked }) => masked)).toEqual([
      '139****0000',
      '43*************678',
    ]);
    expect(privateSlices(form, 'header.title')).toEqual([]);
  });
});

describe('names that are hidden of themselves', () => {
  const form: Form = {
    ...blankForm,
    goals: { expected: { raw: '救助对象：王小明' }, actual: { raw: '化解信访人李小四反映的积案，救助对象：王小明' } },
  };
  const names = (kept = [] as { where: string; name: string; reason: string }[]) =>
    protectedNames(form, kept).map(({ where, masked }) => `${where} ${masked}`);

  it('are told place by place', () =>
    expect(names().toSorted()).toEqual(['goals.actual 李**', 'goals.actual 王**', 'goals.expected 王**']));

  it('stay where they were said to be none, there only', () => {
    const kept = [{ where: 'goals.expected', name: '王小明', reason: '是产品名称' }];
    expect(names(kept)).toHaveLength(2);
    expect(publicCopy(form, { maskStaffNames: false, kept }).goals).toEqual({
      expected: { raw: '救助对象：王小明' },
      actual: { raw: '化解信访人李**反映的积案，救助对象：王**' },
    });
  });
});

describe('redacting the staff and sensitive work', () => {
  const form: Form = {
    ...blankForm,
    header: { ...blankForm.header, filledBy: { raw: '高峰' }, contactPhone: { raw: '(0731)85550001-802' } },
    goals: { expected: { raw: '错开用水高峰' }, actual: { raw: '劝 返 12人，稳控到位' } },
    narrative: [{ path: '一', title: '概况', text: '及时劝返。电话85550001，投入85550001元。' }],
    remarks: [{ raw: '填表人：高峰 审核人：李小四' }],
  };
  const copyOf = (...places: string[]) =>
    publicCopy(form, { maskStaffNames: false, redactions: places.map((where) => ({ where, reason: '不公开' })) });

  it('hides the name at its place and after its label, and no word that is spelled like it', () => {
    const copy = copyOf('header.filledBy');
    expect(copy.header).toEqual({ ...form.header, filledBy: { raw: '高*' } });
    expect(copy.goals?.expected?.raw).toBe('错开用水高峰');
    expect(copy.remarks[0]?.raw).toBe('填表人：高* 审核人：李小四');
  });

  it('hides the land line but its last digits', () =>
    expect(copyOf('header.contactPhone').header).toEqual({
      ...form.header,
      contactPhone: { raw: '(0731)****0001-802' },
    }));

  it('hides a land line where it is repeated, and no amount of the same digits', () => {
    const plain = { ...form, header: { ...form.header, contactPhone: { raw: '85550001' } } };
    const redactions = [{ where: 'header.contactPhone', reason: '不公开' }];
    expect(publicCopy(plain, { maskStaffNames: false, redactions }).narrative[0]?.text).toBe(
      '及时劝返。电话****0001，投入85550001元。',
    );
  });

  it('hides sensitive words at that place only, however they are spaced', () => {
    const copy = copyOf('goals.actual');
    expect(copy.goals?.actual?.raw).toBe('*** 12人，**到位');
    expect(copy.narrative).toEqual(form.narrative);
    expect(Form.parse(copy)).toEqual(copy);
  });

  it('leaves everything where nothing was redacted', () => expect(copyOf()).toEqual(form));

  it('knows land lines from mobile numbers', () => {
    for (const phone of ['0731-85550001', '8555 0001 转', '1390000', '139-22220000', '139****0001'])
      expect([
        phone,
        privateSlices({ ...form, header: { ...form.header, contactPhone: { raw: phone } } }, 'header.contactPhone').map(
          ({ masked }) => masked,
        ),
      ]).toEqual([
        phone,
        phone.startsWith('0731') ? ['0731-****0001'] : phone === '139-22220000' ? ['139****0000'] : [],
      ]);
  });
});
