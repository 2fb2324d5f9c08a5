import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from './slides.ts';

/** The sums of a slide, large enough to be read across a room. */
export const Figures = ({ slide }: { slide: Slide }): ReactNode => {
  const { t } = useTranslation();
  const figures = [
    { title: '评价', count: slide.total, late: 0 },
    ...slide.stages,
    { title: '已完成', count: slide.done, late: 0 },
  ];
  return (
    <dl className="screen-figures">
      {figures.map(({ title, count, late }) => (
        <div key={title}>
          <dt>{t(title)}</dt>
          <dd>
            {count}
            {late > 0 && <small>{t('逾期{{n}}', { n: late })}</small>}
          </dd>
        </div>
      ))}
      <div className={slide.late > 0 ? 'alarm' : undefined}>
        <dt>{t('逾期')}</dt>
        <dd>{slide.late}</dd>
      </div>
    </dl>
  );
};
