import { Timeline as Line, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '#domain/answers/evaluation';
import { fieldWords } from '../../actions/words.ts';
import { When } from '../../parts/when.tsx';

const told = ['opinion', 'reason', 'remark', 'text', 'due', 'until', 'score'] as const;

/** Everything that has happened, newest first: who, as what, when, and in which words. */
export const Timeline = ({ history }: { history: readonly HistoryLine[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Line
      items={history.toReversed().map(({ version, title, at, by, data, hash }) => ({
        key: version,
        content: (
          <div>
            <b>{title}</b> {by.name}
            <Typography.Text type="secondary">
              （{by.role}） <When at={at} />
            </Typography.Text>
            {told
              .filter((name) => typeof data[name] === 'string' && data[name] !== '')
              .map((name) => (
                <div key={name}>
                  {t(fieldWords[name] ?? name)}：{String(data[name])}
                </div>
              ))}
            <Typography.Text type="secondary" className="hash" title={hash}>
              {t('第{{version}}号', { version })} {hash.slice(0, 12)}
            </Typography.Text>
          </div>
        ),
      }))}
    />
  );
};
