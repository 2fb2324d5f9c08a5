import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import { organisations, treeOf, type Branch } from '../api/organisations.ts';

interface Choice {
  value: string;
  title: string;
  children: Choice[];
}

const choiceOf = ({ key, title, children }: Branch): Choice => ({
  value: key,
  title,
  children: children.map(choiceOf),
});

interface Props {
  id?: string;
  value?: string;
  onChange?(organisation: string): void;
}

/** One organisation out of the tree. */
export const OrganisationSelect = ({ id, value, onChange }: Props): ReactNode => {
  const { data = [] } = useQuery(organisations);
  return (
    <TreeSelect<string>
      {...(id && { id })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      treeData={treeOf(data).map(choiceOf)}
    />
  );
};
