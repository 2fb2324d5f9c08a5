import { Card, Checkbox, Empty, Input, Timeline as Line, Typography, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '#domain/answers/evaluation';
import { When } from '../../parts/when.tsx';
import { EventDetails } from './event-details.tsx';

/** Saved by itself every few seconds while somebody types. */
const draft = 'form.drafted.v1';

/** Says which paper by its number only. */
const withdrawn = 'attachment.withdrawn.v1';

/** What each paper is called, by its number. */
const nameOf = (history: readonly HistoryLine[]): ReadonlyMap<unknown, unknown> =>
  new Map(
    history.flatMap(({ type, data }) => (type === 'attachment.added.v1' ? [[data['attachment'], data['name']]] : [])),
  );

const matches = ({ title, by, data }: HistoryLine, words: string): boolean =>
  words === '' || `${title} ${by.name} ${by.role} ${JSON.stringify(data)}`.includes(words);

/** Everything that has happened, newest first: who, as what, when, and in which words. */
export const Timeline = ({ history }: { history: readonly HistoryLine[] }): ReactNode => {
  const { t } = useTranslation();
  const drafts = history.filter(({ type }) => type === draft).length;
  const [hidden, setHidden] = useState(drafts > 10);
  const [words, setWords] = useState('');
  const papers = nameOf(history);
  const shown = history.filter((line) => !(hidden && line.type === draft) && matches(line, words)).toReversed();
  return (
    <Card size="small">
      <Flex gap="middle" align="center" wrap className="filters no-print">
        <Input.Search
          allowClear
          placeholder={t('事项、人员或意见中的文字')}
          aria-label={t('事项、人员或意见中的文字')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        {drafts > 0 && (
          <Checkbox checked={hidden} onChange={({ target }) => setHidden(target.checked)}>
            {t('隐藏{{n}}次暂存', { n: drafts })}
          </Checkbox>
        )}
      </Flex>
      {shown.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('没有符合条件的事项，请改用其他文字')} />
      )}
      <Line
        items={shown.map(({ version, type, title, at, by, data, hash }) => ({
          key: version,
          content: (
            <div>
              <b>{title}</b> {by.name}
              <Typography.Text type="secondary">
                （{by.role}） <When at={at} />
              </Typography.Text>
              <EventDetails data={{ ...(type === withdrawn && { name: papers.get(data['attachment']) }), ...data }} />
              <div>
                <Typography.Text type="secondary" className="hash" title={hash}>
                  {t('第{{version}}号', { version })} {hash.slice(0, 12)}
                </Typography.Text>
              </div>
            </div>
          ),
        }))}
      />
    </Card>
  );
};
