import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';

/** What did not work, why, and what to do next. */
export const ProblemView = ({ error, retry }: { error: unknown; retry?: () => void }): ReactNode => {
  const { t } = useTranslation();
  const problem = asProblem(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={problem.next}
      action={retry && <Button onClick={retry}>{t('重试')}</Button>}
    />
  );
};
