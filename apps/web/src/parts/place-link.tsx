import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { goTo } from './go-to.ts';
import { inWords } from './in-words.ts';

/** A place of the form by its name; shows it there. */
export const PlaceLink = ({ where }: { where: string }): ReactNode => (
  <Typography.Link
    href={`#${where}`}
    onClick={(event) => {
      event.preventDefault();
      goTo(where);
    }}
  >
    {inWords(where)}
  </Typography.Link>
);
