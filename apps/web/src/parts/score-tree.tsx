import { Card, Tag, Tree, Typography, type TreeDataNode } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreNode } from '#domain/scoring/part';
import type { ScoreSheet } from '#domain/scoring/score';
import { goTo } from './go-to.ts';

const Step = ({ node }: { node: ScoreNode }): ReactNode => {
  const { t } = useTranslation();
  const differs = node.said !== null && node.points !== null && Number(node.said) !== Number(node.points);
  return (
    <span className="score-step">
      <b>{node.label}</b>
      <span className="points">
        {node.points ?? '—'}
        {node.of && ` / ${node.of}`}
      </span>
      {differs && <Tag color="warning">{t('自评 {{said}}', { said: node.said })}</Tag>}
      <span className="method">
        {node.method}
        {node.basis && `（${node.basis}）`}
        {node.note && `；${node.note}`}
      </span>
    </span>
  );
};

const branch = (node: ScoreNode, key: string): TreeDataNode => ({
  key,
  title: <Step node={node} />,
  ...(node.parts && { children: node.parts.map((part, i) => branch(part, `${key}.${i}`)) }),
});

const whereOf = (tree: ScoreNode, key: string): string | undefined =>
  key
    .split('.')
    .slice(1)
    .reduce<ScoreNode | undefined>((node, i) => node?.parts?.[Number(i)], tree)?.where;

/** 得分从何而来: value → method → points, down to every indicator. */
export const ScoreTree = ({ sheet }: { sheet: ScoreSheet }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('逐项复算')}>
      <Typography.Paragraph type="secondary">
        {t('按完成值和评分办法逐项复算，列出复算得分 / 分值；与自评不同的标明自评得分。点一项可看表中的位置。')}
      </Typography.Paragraph>
      <Tree
        treeData={[branch(sheet.tree, '0')]}
        defaultExpandedKeys={['0']}
        selectable
        onSelect={([key]) => {
          const where = typeof key === 'string' ? whereOf(sheet.tree, key) : undefined;
          if (where) goTo(where);
        }}
      />
    </Card>
  );
};
