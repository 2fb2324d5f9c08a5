import { RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine } from '#domain/answers/work';
import { workOf } from '../../api/work.ts';

/** The one after this in the order of the list; from its end one begins again at its top. */
const after = (lines: readonly WorkLine[], id: string): WorkLine | undefined => {
  const at = lines.findIndex((line) => line.id === id);
  const others = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))];
  return others[0];
};

/** Opens what waits next without going back to the list; nothing when nothing else waits. */
export const NextOne = ({ id }: { id: string }): ReactNode => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data = [] } = useQuery(workOf('todo'));
  const next = after(data, id);
  if (!next) return null;
  return (
    <Button
      className="no-print"
      icon={<RightOutlined />}
      iconPlacement="end"
      title={`${next.unit}：${next.title}`}
      onClick={() => void navigate({ to: `/evaluations/${next.id}` as '/' })}
    >
      {t('办理下一项（还有{{n}}项）', { n: data.filter((line) => line.id !== id).length })}
    </Button>
  );
};
