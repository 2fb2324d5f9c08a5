import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dot } from '#domain/board/board';
import { outliersOf } from '#domain/board/outliers';

const first = 5;

/** What stands apart in 执行率与得分, by name and with the reason. */
export const Outliers = ({ dots }: { dots: readonly Dot[] }): ReactNode => {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const odd = outliersOf(dots);
  if (odd.length === 0) return <p>{t('没有异常：执行率与得分大体相符')}</p>;
  return (
    <>
      <b>{t('异常（{{n}}项）', { n: odd.length })}</b>
      <ul className="odd">
        {(all ? odd : odd.slice(0, first)).map(({ id, unit, title, rate, score, why }) => (
          <li key={id}>
            <Link to={`/evaluations/${id}` as '/'}>
              {unit}：{title}
            </Link>{' '}
            {t('执行率{{rate}}%，得分{{score}}：{{why}}', { rate, score, why: t(why) })}
          </li>
        ))}
      </ul>
      {odd.length > first && (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? t('收起') : t('显示全部{{n}}项', { n: odd.length })}
        </Button>
      )}
    </>
  );
};
