import { Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Listed {
  severity: 'RED' | 'YELLOW' | 'BLUE';
  where: string;
  message: string;
  remedy: string;
}

const marks = {
  RED: ['error', '必须改正'],
  YELLOW: ['warning', '请核对'],
  BLUE: ['processing', '建议'],
} as const;

/** What is wrong, where, and what to do about it. */
export const ProblemList = ({ problems }: { problems: readonly Listed[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={4}>
      {problems.map(({ severity, where, message, remedy }, at) => (
        <div key={at}>
          <Tag color={marks[severity][0]}>{t(marks[severity][1])}</Tag>
          {where && <code>{where}</code>} {message}
          {remedy && t('。处理：{{remedy}}', { remedy })}
        </div>
      ))}
    </Flex>
  );
};
