import { Flex, Input, Tree } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '#domain/answers/organisations';
import { foundIn, treeOf } from '../../api/organisations.ts';

const isUnit = ({ kind }: Organisation): boolean => kind === 'budgetUnit' || kind === 'subordinateUnit';

interface Props {
  all: readonly Organisation[];
  value?: string[];
  onChange?(units: string[]): void;
}

/** Units to tick; ticking a department ticks all below it, and only units are given tasks. */
export const UnitTree = ({ all, value = [], onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const shown = useMemo(() => (words ? foundIn(all, words) : all), [all, words]);
  const units = useMemo(() => new Set(shown.filter(isUnit).map(({ id }) => id)), [shown]);
  const tick = (keys: readonly string[]): void => {
    const hidden = value.filter((id) => !units.has(id));
    onChange?.([...hidden, ...keys.filter((id) => units.has(id))]);
  };
  return (
    <Flex vertical gap="small">
      <Input.Search
        allowClear
        aria-label={t('查找单位')}
        placeholder={t('查找单位')}
        onChange={({ target }) => setWords(target.value.trim())}
      />
      <span aria-live="polite">{t('已选{{n}}个单位', { n: value.length })}</span>
      <Tree
        key={words}
        checkable
        defaultExpandAll
        selectable={false}
        height={480}
        aria-label={t('下达单位')}
        treeData={treeOf(shown)}
        checkedKeys={value.filter((id) => units.has(id))}
        onCheck={(keys) => tick((Array.isArray(keys) ? keys : keys.checked) as string[])}
      />
    </Flex>
  );
};
