import { Input, type InputProps } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './day-input.css';
import { dayInWords } from './when.tsx';

/** What stands in an empty field of each kind. */
const blanks = { date: '年/月/日', 'datetime-local': '年/月/日 时:分', month: '年/月' } as const;

interface Props extends Omit<InputProps, 'type' | 'value'> {
  type?: keyof typeof blanks;
  value?: string;
}

/** Whether what was typed is no date; a browser hands it on as nothing, which nobody must take for an answer. */
const useTrouble = ({ onBlur, onChange }: Pick<Props, 'onBlur' | 'onChange'>) => {
  const [bad, setBad] = useState(false);
  const listeners: Pick<InputProps, 'onBlur' | 'onChange'> = {
    onBlur: (event) => {
      setBad(event.target.validity.badInput);
      onBlur?.(event);
    },
    onChange: (event) => {
      if (bad) setBad(event.target.validity.badInput);
      onChange?.(event);
    },
  };
  return { bad, listeners };
};

/**
 * A day (2026-11-30), a month (2026-11) or a minute (2026-11-30T10:00) to be chosen.
 * Browsers write dates as their own language has them, mm/dd/yyyy in an English one: until somebody types, they stand here in Chinese.
 * What is half typed or on no calendar stays to be seen, with a word about it.
 */
export const DayInput = ({ type = 'date', value, style, ...rest }: Props): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const { bad, listeners } = useTrouble(rest);
  return (
    <span style={style}>
      <span className={bad ? 'day-input bad' : 'day-input'}>
        <Input
          {...rest}
          {...listeners}
          type={type}
          {...(value !== undefined && { value })}
          {...(bad && { status: 'error', 'aria-invalid': true, 'aria-describedby': id })}
        />
        <span aria-hidden className={value ? 'day-words' : 'day-words blank'}>
          {value ? dayInWords(value) : t(blanks[type])}
        </span>
      </span>
      {bad && (
        <small id={id} role="alert" className="day-trouble">
          {t('日期不完整或不存在，请改正或清空')}
        </small>
      )}
    </span>
  );
};
