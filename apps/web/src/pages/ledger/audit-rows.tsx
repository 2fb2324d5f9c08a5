import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { When } from '../../parts/when.tsx';

/** The number is what one asks for above the list. */
export const Who = ({ name, id }: { name: string | null; id: string }): ReactNode => (
  <>
    {name} <Typography.Text type="secondary">{id}</Typography.Text>
  </>
);

/** A telephone has no room for columns: who and when stand below what was done. */
export const wide = ['md' as const];

interface BelowProps {
  at: string;
  name: string | null;
  id: string;
  words: string;
}

export const Below = ({ at, name, id, words }: BelowProps): ReactNode => (
  <Flex vertical className="narrow-only long">
    <span>
      <Who name={name} id={id} />
    </span>
    <When at={at} />
    {words}
  </Flex>
);
