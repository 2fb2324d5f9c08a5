import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input/TextArea';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';

/** Words of some length. What is pasted beyond the limit stays and is said to be too long: nothing is cut off unseen. */
export const LongText = ({ max, ...rest }: TextAreaProps & { max: number }): ReactNode => (
  <Input.TextArea {...rest} count={{ show: true, max }} />
);

/** For the form around it. */
export const notLonger = (max: number, t: TFunction): { max: number; message: string } => ({
  max,
  message: t('最多{{max}}字，请删减，详情可作为附件上传', { max }),
});
