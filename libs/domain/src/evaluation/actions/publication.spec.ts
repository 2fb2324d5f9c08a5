import {
  archivist,
  department,
  disclosure,
  fact,
  filler,
  histories,
  office,
  person,
  selfEvaluationTable,
  tableWithMobile,
  unsoundTable,
  type Fact,
} from '../../../../../test/builders.ts';
import { given } from '../../../../../test/given.ts';
import type { Form } from '../../form.ts';
import { publicCopy } from '../../public-copy.ts';

const sound = selfEvaluationTable(() => undefined);

/** Approved, with another self-evaluation than the sound one. */
const pendingWith = (form: Form): Fact[] =>
  histories['publication.pending'].map((one) =>
    one.type === 'form.drafted.v1' && one.data.form.header.formKind === 'SELF_EVALUATION_TABLE'
      ? { ...one, data: { form } }
      : one,
  );
const prepared = (publicForm: Form): Fact =>
  fact('disclosure.prepared.v1', { publicForm, maskMobiles: false, maskStaffNames: false }, disclosure);

describe('preparing the public copy', () => {
  it('masks mobile numbers unless told otherwise; the form itself keeps them', () => {
    const masked = selfEvaluationTable((form) => (form.header.contactPhone = { raw: '138****1234' }));
    given(...pendingWith(tableWithMobile()))
      .when('prepareDisclosure', {}, disclosure)
      .happens(['disclosure.prepared.v1', { publicForm: masked, maskMobiles: true, maskStaffNames: false }])
      .leavesAt('publication.noticed')
      .leaves(({ forms, version }) =>
        expect(forms).toMatchObject({ selfEvaluation: expect.any(Number), public: version }),
      );
  });

  it('masks the names of staff when asked to', () => {
    given(...histories['publication.pending'])
      .when('prepareDisclosure', { maskStaffNames: true }, disclosure)
      .happens(['disclosure.prepared.v1', { publicForm: { header: { filledBy: { raw: '张*' } } } }]);
  });

  it('may be done again while the notice is up', () => {
    given(...histories['publication.noticed'])
      .when('prepareDisclosure', {}, disclosure)
      .happens('disclosure.prepared.v1')
      .leavesAt('publication.noticed');
  });

  it('is for the disclosure officer, after the review', () => {
    for (const by of [filler, department, office])
      given(...histories['publication.pending'])
        .when('prepareDisclosure', {}, by)
        .refused('forbidden');
    given(...histories['review finance'])
      .when('prepareDisclosure', {}, disclosure)
      .refused('illegalAction');
    given(...histories['publication.published'])
      .when('prepareDisclosure', {}, disclosure)
      .refused('illegalAction');
  });

  it('masks names in the same way whether mobile numbers are masked or not', () => {
    given(...pendingWith(tableWithMobile()))
      .when('prepareDisclosure', { maskMobiles: false, maskStaffNames: true }, disclosure)
      .happens([
        'disclosure.prepared.v1',
        { publicForm: { header: { filledBy: { raw: '张*' }, contactPhone: { raw: '13812341234' } } } },
      ]);
  });
});

describe('publishing', () => {
  it('is refused while the public copy carries a mobile number, and says where', () => {
    given(...pendingWith(tableWithMobile()), prepared(tableWithMobile()))
      .when('publish', {}, disclosure)
      .refused('privateDataInPublicCopy', { where: [expect.stringContaining('header')] });
  });

  it('goes through once the copy was made again with the number masked', () => {
    given(...pendingWith(tableWithMobile()), prepared(tableWithMobile()), prepared(sound))
      .when('publish', {}, disclosure)
      .happens('evaluation.published.v1')
      .leavesAt('publication.published')
      .leaves(({ outcome }) => expect(outcome).toBe('published'));
  });

  it('is refused before a copy was prepared, and to everybody else', () => {
    given(...histories['publication.pending'])
      .when('publish', {}, disclosure)
      .refused('illegalAction');
    given(...histories['publication.noticed'])
      .when('publish', {}, archivist)
      .refused('forbidden');
    given(...histories['publication.noticed'])
      .when('publish', {}, person('disclosureOfficer', 'czj.wjj'))
      .refused('forbidden');
  });
});

describe('what a publication waits for besides', () => {
  const naming = selfEvaluationTable((form) => {
    form.goals = { expected: { raw: '' }, actual: { raw: '化解信访人李小四反映的积案1件' } };
  });

  it('is that no petitioner is named: the copy hides the name, and a copy that does not is refused', () => {
    given(...pendingWith(naming))
      .when('prepareDisclosure', { namesChecked: true }, disclosure)
      .happens([
        'disclosure.prepared.v1',
        {
          names: [{ where: 'goals.actual', masked: '李**' }],
          publicForm: { goals: { actual: { raw: '化解信访人李**反映的积案1件' } } },
        },
      ]);
    given(...pendingWith(naming), prepared(naming))
      .when('publish', {}, disclosure)
      .refused('privateDataInPublicCopy', { where: ['goals.actual'] });
  });

  it('is that every RED finding was put right or waived', () => {
    const unfit = pendingWith(unsoundTable());
    given(...unfit, prepared(sound))
      .when('publish', {}, disclosure)
      .refused('blockedByFindings', { findings: [expect.objectContaining({ rule: 'A05' })] });
    const { rule, where } = { rule: 'A05', where: 'totals' };
    const waived = fact('finding.waived.v1', { rule, where, reason: '附表另算' }, office);
    const at = unfit.findIndex(({ type }) => type === 'selfEvaluation.submitted.v1');
    given(...unfit.toSpliced(at, 0, waived), prepared(sound))
      .when('publish', {}, disclosure)
      .happens('evaluation.published.v1');
  });
});

describe('redacting one place of the public copy', () => {
  const number = '430111199001011234';
  const telling = selfEvaluationTable((form) => {
    form.goals = { expected: { raw: '' }, actual: { raw: `已向王某（${number}）发放` } };
  });
  const pending = pendingWith(telling);
  const redactions = [{ where: 'goals.actual', reason: '身份证号码不予公开' }];

  it('hides the number from the public, says so in the history, and leaves the form as it was handed in', () => {
    given(...pending)
      .when('prepareDisclosure', { redactions }, disclosure)
      .happens([
        'disclosure.prepared.v1',
        {
          publicForm: { goals: { actual: { raw: '已向王某（43*************234）发放' } } },
          redactions: [{ ...redactions[0], masked: '43*************234' }],
        },
      ])
      .leaves(({ forms, disclosure: made, version }) => {
        expect(forms).toMatchObject({ selfEvaluation: expect.any(Number), public: version });
        expect(forms.selfEvaluation).not.toBe(version);
        expect(made?.redactions).toHaveLength(1);
        expect(JSON.stringify(made)).not.toContain(number);
      });
  });

  it('lets publish what was forbidden before', () => {
    given(...pending, prepared(telling))
      .when('publish', {}, disclosure)
      .refused('privateDataInPublicCopy', { where: ['goals.actual'] });
    given(...pending, prepared(publicCopy(telling, { maskStaffNames: false, redactions })))
      .when('publish', {}, disclosure)
      .happens('evaluation.published.v1');
  });

  it('hides nothing that is not private, and nothing without a reason', () => {
    given(...pending)
      .when('prepareDisclosure', { redactions: [{ where: 'totals.score', reason: '不好看' }] }, disclosure)
      .refused('invalid', { where: ['totals.score'] });
    given(...pending)
      .when('prepareDisclosure', { redactions: [{ where: 'goals.actual', reason: ' ' }] }, disclosure)
      .refused('invalid');
    given(...pending)
      .when('prepareDisclosure', { redactions }, office)
      .refused('forbidden');
  });
});

describe('sensitive work in the public copy', () => {
  const telling = selfEvaluationTable((form) => {
    form.goals = { expected: { raw: '' }, actual: { raw: '劝返3人' } };
  });
  const pending = pendingWith(telling);

  it('waits for the secrecy review, which is told in words and stands in the history', () => {
    for (const input of [{}, { secrecyReview: ' ' }])
      given(...pending)
        .when('prepareDisclosure', input, disclosure)
        .refused('invalid', { where: ['goals.actual'] });
    const secrecyReview = '12月20日经保密办审查，同意公开';
    given(...pending)
      .when('prepareDisclosure', { secrecyReview }, disclosure)
      .happens(['disclosure.prepared.v1', { secrecyReview, publicForm: { goals: telling.goals } }])
      .leaves(({ disclosure: made }) => expect(made?.secrecyReview).toBe(secrecyReview));
  });

  it('needs no review once it is redacted', () => {
    const redactions = [{ where: 'goals.actual', reason: '敏感工作信息' }];
    given(...pending)
      .when('prepareDisclosure', { redactions }, disclosure)
      .happens([
        'disclosure.prepared.v1',
        { publicForm: { goals: { actual: { raw: '**3人' } } }, redactions: [{ ...redactions[0], masked: '**' }] },
      ]);
  });

  it('does not stand in the way of a form that tells none', () => {
    given(...histories['publication.pending'])
      .when('prepareDisclosure', {}, disclosure)
      .happens('disclosure.prepared.v1')
      .leaves(({ disclosure: made }) => expect(made?.secrecyReview).toBe(''));
  });
});

describe('redacting the staff in the public copy', () => {
  const signed = selfEvaluationTable((form) => (form.header.filledBy = { raw: '张三' }));
  const pending = pendingWith(signed);

  it('hides the name of the filler by itself; the form keeps it', () => {
    const redactions = [{ where: 'header.filledBy', reason: '按规定不公开' }];
    given(...pending)
      .when('prepareDisclosure', { redactions }, disclosure)
      .happens([
        'disclosure.prepared.v1',
        {
          maskStaffNames: false,
          publicForm: { header: { filledBy: { raw: '张*' } } },
          redactions: [{ ...redactions[0], masked: '张*' }],
        },
      ])
      .leaves(({ forms, version }) => expect(forms.selfEvaluation).not.toBe(version));
  });

  it('is nobody’s duty: the name stays unless it is asked for, and what is hidden already is none', () => {
    given(...pending)
      .when('prepareDisclosure', {}, disclosure)
      .happens(['disclosure.prepared.v1', { publicForm: { header: { filledBy: { raw: '张三' } } } }]);
    given(...pending)
      .when('prepareDisclosure', { redactions: [{ where: 'header.contactPhone', reason: '座机' }] }, disclosure)
      .refused('invalid', { where: ['header.contactPhone'] });
  });
});

describe('names that were hidden of themselves', () => {
  const naming = selfEvaluationTable((form) => {
    form.goals = { expected: { raw: '' }, actual: { raw: '化解信访人李小四反映的积案1件' } };
    form.remarks = [{ raw: '救助对象：王小明' }];
  });
  const pending = pendingWith(naming);
  const kept = [{ where: 'remarks[1]', name: '王小明', reason: '是救助站的名称' }];

  it('are looked at one by one before the copy is made', () => {
    given(...pending)
      .when('prepareDisclosure', {}, disclosure)
      .refused('invalid', { where: ['goals.actual', 'remarks[1]'] });
  });

  it('may stay where they are no person’s, with a reason: the copy is then fit to be published', () => {
    const input = { kept, namesChecked: true };
    given(...pending)
      .when('prepareDisclosure', input, disclosure)
      .happens(['disclosure.prepared.v1', { kept, names: [{ where: 'goals.actual', masked: '李**' }] }]);
    const publicForm = publicCopy(naming, { maskStaffNames: false, kept });
    const made = { publicForm, maskMobiles: true, maskStaffNames: false };
    given(...pending, fact('disclosure.prepared.v1', { ...made, kept }, disclosure))
      .when('publish', {}, disclosure)
      .happens('evaluation.published.v1');
    given(...pending, fact('disclosure.prepared.v1', made, disclosure))
      .when('publish', {}, disclosure)
      .refused('privateDataInPublicCopy', { where: ['remarks[1]'] });
  });

  it('cannot be told to stay where none is', () => {
    const elsewhere = [{ ...kept[0], where: 'goals.actual' }];
    given(...pending)
      .when('prepareDisclosure', { kept: elsewhere, namesChecked: true }, disclosure)
      .refused('invalid', { where: ['goals.actual'] });
  });
});

describe('archiving', () => {
  it('closes a published evaluation, kept for 30 years unless told otherwise', () => {
    given(...histories['publication.published'])
      .when('archive', {}, archivist)
      .happens(['evaluation.archived.v1', { fondsCode: '', retention: '30年' }])
      .leavesAt('archived')
      .leaves(({ outcome }) => expect(outcome).toBe('published'));
    given(...histories['publication.published'])
      .when('archive', { fondsCode: 'J012', retention: '永久' }, archivist)
      .happens(['evaluation.archived.v1', { fondsCode: 'J012', retention: '永久' }]);
  });

  it('is refused for other terms, to others, and before publication', () => {
    const published = histories['publication.published'];
    given(...published)
      .when('archive', { retention: '5年' }, archivist)
      .refused('invalid');
    given(...published)
      .when('archive', {}, disclosure)
      .refused('forbidden');
    given(...histories['publication.noticed'])
      .when('archive', {}, archivist)
      .refused('illegalAction');
  });
});
