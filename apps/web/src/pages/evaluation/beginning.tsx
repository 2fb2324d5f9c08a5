import { CopyOutlined, TableOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail, EvaluationLine } from '#domain/answers/evaluation';
import type { Form } from '#domain/form';
import { goalLike, isUntouched } from '#domain/starting-form';
import { call } from '../../api/call.ts';
import { asProblem } from '../../api/problem.ts';
import type { Page } from '../../api/types.ts';
import { useForm, type FormStore } from '../../form/store.ts';

interface Props {
  detail: Detail;
  store: FormStore;
  /** The form before anything was filled in. */
  blank: Form;
  /** The indicators come from the approved goal. */
  fixed: boolean;
}

const mostProjects = 30;

/** The unit's evaluations of the year before; the same project first. */
const yearBefore = ({ id, unit, fiscalYear, title }: Detail) => ({
  queryKey: ['evaluations', 'before', id],
  queryFn: async () => {
    const asked = new URLSearchParams({
      unit: unit.id,
      fiscalYear: String(fiscalYear - 1),
      limit: String(mostProjects),
    });
    const { items } = await call<Page<EvaluationLine>>(`api/evaluations?${asked}`);
    return items.toSorted((one, other) => Number(other.title === title) - Number(one.title === title));
  },
});

const goalBefore = async (id: string): Promise<Form> => {
  const { forms } = await call<Detail>(`api/evaluations/${id}`);
  return call<Form>(`api/evaluations/${id}/forms/${forms.includes('approvedGoal') ? 'approvedGoal' : 'goal'}`);
};

/** An empty form says how to begin: from a file, from the usual dimensions, from last year, or by pasting. */
export const Beginning = ({ detail, store, blank, fixed }: Props): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const form = useForm(store);
  const empty = isUntouched(form);
  const rows = form.indicatorSets.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const { data: before } = useQuery({ ...yearBefore(detail), enabled: empty && !fixed });
  if (!empty) return null;
  if (fixed)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('批复的绩效目标没有指标')}
        description={t('自评的指标来自批复的目标：请导入本单位的自评表，或请财政绩效科核对目标批复。')}
      />
    );
  const copy = async (id: string, title: string): Promise<void> => {
    try {
      const { unit, fiscalYear } = detail;
      const asked = { unit: unit.name, title: detail.title, fiscalYear, evalScope: form.header.evalScope };
      store.replace(goalLike(asked, await goalBefore(id)));
      void message.success(t('已复制上年“{{title}}”的目标和指标，请逐项核对指标值', { title }));
    } catch (error) {
      void message.error(asProblem(error).message);
    }
  };
  return (
    <Alert
      type="info"
      showIcon
      title={t('还没有填写指标，可以这样开始')}
      description={
        <Flex vertical gap="small">
          <ul className="changes">
            <li>{t('用上方的“导入 Word、Excel”读入已有的表格；')}</li>
            <li>{t('从 Excel 复制一片单元格，粘贴到表中，行数不够时自动增加；')}</li>
            <li>{t('直接填写，用行尾的“＋”增加一项。')}</li>
          </ul>
          <Flex gap="small" wrap>
            {rows === 0 && (
              <Button
                icon={<TableOutlined />}
                onClick={() => store.replace({ ...form, indicatorSets: blank.indicatorSets })}
              >
                {t('用通用的指标框架开始')}
              </Button>
            )}
            <Dropdown
              trigger={['click']}
              disabled={!before?.length}
              menu={{
                items: (before ?? []).map(({ id, title }) => ({
                  key: id,
                  label: title,
                  onClick: () => void copy(id, title),
                })),
              }}
            >
              <Button icon={<CopyOutlined />}>
                {before?.length === 0 ? t('上年没有评价可复制') : t('复制上年的目标和指标')}
              </Button>
            </Dropdown>
          </Flex>
        </Flex>
      }
    />
  );
};
