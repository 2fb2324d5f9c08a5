import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';

interface Act {
  key: string;
  label: string;
  /** It takes something away. */
  danger?: boolean;
}

interface Props {
  /** What stands on the button. */
  words: string;
  /** Whom or what it is about, for those who hear the page. */
  of: string;
  acts: readonly Act[];
  onChoose(this: void, key: string): void;
}

/** What is rarely done to one row, behind one button: a long list stays calm, and nothing red is hit by accident. */
export const MoreActs = ({ words, of, acts, onChoose }: Props): ReactNode => (
  <Dropdown
    trigger={['click']}
    autoFocus
    menu={{
      items: acts.map(({ key, label, danger = false }) => ({ key, label, danger })),
      onClick: ({ key }) => onChoose(key),
    }}
  >
    <Button size="small" icon={<DownOutlined />} iconPlacement="end" aria-label={`${words}：${of}`}>
      {words}
    </Button>
  </Dropdown>
);
