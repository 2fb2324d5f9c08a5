import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The papers beside a form: how many prove each indicator, by address, and the way to them. */
export interface Clips {
  counts: ReadonlyMap<string, number>;
  open(this: void, where: string): void;
}

export const ClipsContext = createContext<Clips | null>(null);

/** A clip with their number, beside an indicator that has papers. */
export const Clip = ({ where, n }: { where: string; n: number }): ReactNode => {
  const { t } = useTranslation();
  const clips = use(ClipsContext);
  const count = clips?.counts.get(where);
  if (!clips || !count) return null;
  return (
    <Button
      size="small"
      type="link"
      className="clip no-print"
      icon={<PaperClipOutlined />}
      aria-label={t('第{{n}}项指标的附件：{{count}}份', { n, count })}
      onClick={() => clips.open(where)}
    >
      {count}
    </Button>
  );
};
