import { useQuery } from '@tanstack/react-query';
import { Card, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkList } from '#domain/answers/work';
import { workOf } from '../../api/work.ts';
import { useAsked } from '../../app/use-asked.ts';
import { OpeningProgress, useOpening } from '../../setup/opening-progress.tsx';
import { Lines } from './lines.tsx';

const lists: readonly [WorkList, string, string][] = [
  ['todo', '待办', '没有待办。有事等您办理时，会列在这里，并发消息提醒'],
  ['done', '已办', '还没有办理过'],
  ['copied', '抄送', '没有抄送给您的评价；以后有抄送的，会列在这里'],
  ['mine', '我发起的', '还没有填报或送审过'],
];

/** 我的工作: what awaits me and why, what I have done, what I was told of, what I have filed. */
const Work = (): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useAsked();
  const { data = [] } = useQuery(workOf('todo'));
  const opening = useOpening();
  return (
    <>
      <OpeningProgress />
      <Card>
        <Tabs
          activeKey={lists.find(([key]) => key === asked['list'])?.[0] ?? 'todo'}
          onChange={(list) =>
            ask({ list: list === 'todo' ? undefined : list, place: undefined, light: undefined, fiscalYear: undefined })
          }
          items={lists.map(([key, title, empty]) => ({
            key,
            label: key === 'todo' ? <span data-tour="work">{`${t(title)}（${data.length}）`}</span> : t(title),
            children: (
              <Lines
                list={key}
                empty={key === 'todo' && opening ? '没有待办。系统正在开通，请按上面的“开通进度”逐步办理' : empty}
              />
            ),
          }))}
        />
      </Card>
    </>
  );
};

export default Work;
