import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKinds, returnReasons, type ReturnAnswer, type ReturnItem } from '#domain/approval/events';
import type { AttachmentKind } from '#domain/attachments/kinds';
import { attachmentKinds, dueStages } from '#domain/vocabulary';
import { fieldWords } from '#domain/evaluation/field-words';
import { choiceWords } from '../../actions/words.ts';
import { inWords } from '../../parts/in-words.ts';
import { sizeInWords } from '../../parts/size-in-words.ts';

type Data = Readonly<Record<string, unknown>>;

interface Named {
  name: string;
}

const Items = ({ items }: { items: readonly ReturnItem[] }): ReactNode => (
  <ol className="changes">
    {items.map(({ where, text, code }, i) => (
      <li key={i}>
        {where && `${inWords(where)}：`}
        {text}
        {code && `（${returnReasons[code]}）`}
      </li>
    ))}
  </ol>
);

const Answers = ({ answers }: { answers: readonly ReturnAnswer[] }): ReactNode => (
  <ul className="changes">
    {answers.map(({ item, kind, text }) => (
      <li key={item}>
        {item + 1}．{answerKinds[kind]}：{text}
      </li>
    ))}
  </ul>
);

const Places = ({
  title,
  places,
}: {
  title: string;
  places: readonly { where: string; said: string }[];
}): ReactNode => (
  <>
    {title}：
    <ul className="changes">
      {places.map(({ where, said }, i) => (
        <li key={i}>
          {inWords(where)}：{said}
        </li>
      ))}
    </ul>
  </>
);

const names = (value: unknown): string =>
  (Array.isArray(value) ? (value as Named[]) : [value as Named]).map(({ name }) => name).join('、');

/** What an event tells beside its title, by the name of the field; what is missing here is told in the archive only. */
const details: readonly [name: string, tell: (value: never, t: TFunction, data: Data) => ReactNode][] = [
  ['items', (items: readonly ReturnItem[]) => items.length > 0 && <Items items={items} />],
  ['answers', (answers: readonly ReturnAnswer[]) => <Answers answers={answers} />],
  [
    'source',
    (source: { name: string; unplaced: readonly unknown[] }, t) =>
      t('附件：读自文件“{{name}}”，{{n}}处未能对应', { name: source.name, n: source.unplaced.length }),
  ],
  ['replaced', (rows: readonly unknown[], t) => t('{{n}}项指标值与批复不同，按批复保留', { n: rows.length })],
  ['name', (name: string, t) => `${t('附件')}：${name}`],
  ['bytes', (bytes: number, _, { kind }) => `${attachmentKinds[kind as AttachmentKind]} · ${sizeInWords(bytes)}`],
  [
    'where',
    (where: string, t, { rule }) =>
      typeof rule === 'string' ? `${t('问题')}：${rule} ${inWords(where)}` : `${t('佐证')}：${inWords(where)}`,
  ],
  ['onBehalfOf', (person: Named, t) => t('代{{name}}办理', { name: person.name })],
  ['to', (to: unknown, t) => typeof to === 'object' && to !== null && `${t('办理人')}：${names(to)}`],
  ['signers', (signers: unknown, t) => `${t('加签人员')}：${names(signers)}`],
  ['persons', (persons: unknown, t) => `${t('人员')}：${names(persons)}`],
  ['leaders', (persons: unknown, t) => `${t('同时告知')}：${names(persons)}`],
  ['stage', (stage: keyof typeof dueStages, t) => `${t('环节')}：${dueStages[stage] ?? stage}`],
  ['mode', (mode: string) => choiceWords['mode']?.[mode]],
  ['statedTotal', (total: string, t) => `${t('自评得分')}：${total}`],
  ['signature', (_: unknown, t) => t('已签名')],
  ['maskMobiles', (masked: boolean, t) => (masked ? t('手机号码已遮盖') : t('手机号码未遮盖'))],
  ['maskStaffNames', (masked: boolean, t) => masked && t('经办人姓名已遮盖')],
  [
    'redactions',
    (places: readonly { where: string; masked: string; reason: string }[], t) => (
      <Places
        title={t('单独遮盖')}
        places={places.map(({ where, masked, reason }) => ({ where, said: `${masked}（${reason}）` }))}
      />
    ),
  ],
  [
    'names',
    (places: readonly { where: string; masked: string }[], t) => (
      <Places
        title={t('自动遮盖的姓名，已逐处核对')}
        places={places.map(({ where, masked }) => ({ where, said: masked }))}
      />
    ),
  ],
  ['secrecyReview', (review: string, t) => `${t('保密审查情况')}：${review}`],
  [
    'kept',
    (places: readonly { where: string; name: string; reason: string }[], t) => (
      <Places
        title={t('不是个人姓名，未遮盖')}
        places={places.map(({ where, name, reason }) => ({ where, said: `${name}（${reason}）` }))}
      />
    ),
  ],
];

const told = ['opinion', 'reason', 'remark', 'text', 'due', 'until', 'score', 'period', 'retention', 'note'] as const;

/** Everything that people said and settled in one event. */
export const EventDetails = ({ data }: { data: Data }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      {told
        .filter((name) => typeof data[name] === 'string' && data[name] !== '')
        .map((name) => (
          <div key={name} className="words">
            {t(fieldWords[name] ?? name)}：{String(data[name])}
          </div>
        ))}
      {details
        .filter(([name]) => data[name] !== undefined && data[name] !== null)
        .map(([name, tell]) => (
          <div key={name}>{tell(data[name] as never, t, data)}</div>
        ))}
    </>
  );
};
