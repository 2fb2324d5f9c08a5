import { Input, type InputProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './day-input.css';
import { dayInWords } from './when.tsx';

/** What stands in an empty field of each kind. */
const blanks = { date: '年/月/日', 'datetime-local': '年/月/日 时:分', month: '年/月' } as const;

interface Props extends Omit<InputProps, 'type' | 'value'> {
  type?: keyof typeof blanks;
  value?: string;
}

/**
 * A day (2026-11-30), a month (2026-11) or a minute (2026-11-30T10:00) to be chosen.
 * Browsers write dates as their own language has them, mm/dd/yyyy in an English one: until somebody types, they stand here in Chinese.
 */
export const DayInput = ({ type = 'date', value, style, ...rest }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <span className="day-input" style={style}>
      <Input {...rest} type={type} {...(value !== undefined && { value })} />
      <span aria-hidden className={value ? 'day-words' : 'day-words blank'}>
        {value ? dayInWords(value) : t(blanks[type])}
      </span>
    </span>
  );
};
