import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says how many cells of what was pasted found no place; nothing where all did. */
export const useTellingLost = (): ((lost: number) => void) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (lost) => {
    if (lost > 0) void message.warning(t('粘贴的内容有{{n}}格放不进这张表，没有采用；其余已填入，可撤销', { n: lost }));
  };
};
