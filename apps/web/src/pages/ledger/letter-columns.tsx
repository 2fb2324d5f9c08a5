import { Flex, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DispatchState } from '#domain/channels/kinds';
import { When } from '../../parts/when.tsx';

export interface Letter {
  id: string;
  channelTitle: string;
  to: string;
  address: string;
  text: string | null;
  state: DispatchState;
  stateTitle: string;
  attempts: number;
  note: string;
  at: string;
  nextAt: string | null;
}

type Columns = NonNullable<TableProps<Letter>['columns']>;

const colours: Partial<Record<DispatchState, string>> = {
  sent: 'success',
  dead: 'error',
  failed: 'warning',
  unknown: 'warning',
  waiting: 'processing',
  sending: 'processing',
};

/** A telephone has no room for columns: state, way, receiver and time stand below the words. */
const wide = ['md' as const];

interface About {
  letter: Letter;
}

const State = ({ letter: { state, stateTitle } }: About): ReactNode => (
  <Tag color={colours[state] ?? 'default'}>{stateTitle}</Tag>
);

const receiver = ({ to, address }: Letter): string => [to, address].filter(Boolean).join(' ');

const Words = ({ letter }: About): ReactNode => {
  const { t } = useTranslation();
  const { text, channelTitle, attempts, note, at } = letter;
  return (
    <>
      {text ?? t('（无权查看内容）')}
      <Flex vertical align="start" gap={2} className="narrow-only">
        <State letter={letter} />
        <span>{[channelTitle, receiver(letter)].filter(Boolean).join(' ')}</span>
        <span>
          <When at={at} /> {t('投递{{n}}次', { n: attempts })}
        </span>
        {note}
      </Flex>
    </>
  );
};

/** `act`: what can be done about a line. */
export const letterColumns = (t: TFunction, act: (line: Letter) => ReactNode): Columns => [
  { title: t('状态'), responsive: wide, render: (_, line) => <State letter={line} /> },
  { title: t('渠道'), dataIndex: 'channelTitle', responsive: wide },
  { title: t('收件'), responsive: wide, render: (_, line) => receiver(line) },
  { title: t('内容'), className: 'long', render: (_, line) => <Words letter={line} /> },
  { title: t('次数'), dataIndex: 'attempts', align: 'right', responsive: wide },
  { title: t('说明'), dataIndex: 'note', className: 'long', responsive: wide },
  { title: t('产生时间'), dataIndex: 'at', responsive: wide, render: (at: string) => <When at={at} /> },
  { title: t('办理'), render: (_, line) => act(line) },
];
