import { CheckCircleFilled, ClockCircleFilled, WarningFilled } from '@ant-design/icons';
import { theme } from 'antd';
import type { ReactNode } from 'react';
import type { Light } from '#domain/vocabulary';

/** A light is a colour, a shape and a word: nobody has to tell red from green. */
export const LightMark = ({ light, words }: { light: Light | null; words: string }): ReactNode => {
  const { token } = theme.useToken();
  const looks = {
    red: [<WarningFilled key="red" />, token.colorError, '逾期'],
    yellow: [<ClockCircleFilled key="yellow" />, token.colorWarning, '临期'],
    green: [<CheckCircleFilled key="green" />, token.colorSuccess, ''],
  } as const;
  const look = light && looks[light];
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {look && <span style={{ color: look[1], marginInlineEnd: 6 }}>{look[0]}</span>}
      {words}
      {look?.[2] && <span style={{ color: look[1] }}> {look[2]}</span>}
    </span>
  );
};
