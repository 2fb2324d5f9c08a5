import { Collapse, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#domain/attachments/attachment';
import { sizeInWords } from '../../../parts/size-in-words.ts';
import { When } from '../../../parts/when.tsx';

/** What was taken off the list, by whom and why: it stays on record. */
export const Withdrawn = ({ papers }: { papers: readonly Attachment[] }): ReactNode => {
  const { t } = useTranslation();
  if (papers.length === 0) return null;
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'withdrawn',
          label: t('已撤下的附件（{{n}}）', { n: papers.length }),
          children: (
            <ul className="papers">
              {papers.map(({ id, name, bytes, withdrawn }) => (
                <li key={id} className="paper">
                  <div className="paper-about">
                    <div>
                      <del>{name}</del> <Typography.Text type="secondary">{sizeInWords(bytes)}</Typography.Text>
                    </div>
                    {withdrawn && (
                      <Typography.Text type="secondary">
                        {t('{{by}}撤下', { by: withdrawn.by })} · <When at={withdrawn.at} />
                      </Typography.Text>
                    )}
                    <div className="words">
                      {t('理由')}：{withdrawn?.reason}
                    </div>
                  </div>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
};
