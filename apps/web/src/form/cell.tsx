import { memo, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkWords } from './mark-words.tsx';
import { useMark } from './marks.ts';
import { useStore, useText } from './store.ts';
import { isUnread } from './unread.ts';

interface CellProps {
  where: string;
  /** What a screen reader says: 第3项指标，实际完成值. */
  label: string;
  readOnly?: boolean;
  numeric?: boolean;
  placeholder?: string;
}

/** One cell to type into. It grows with its text, and wears the colour of the worst finding about it. */
export const Cell = memo(({ where, label, readOnly, numeric, placeholder }: CellProps): ReactNode => {
  const store = useStore();
  const text = useText(where);
  const mark = useMark(where);
  const { t } = useTranslation();
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  if (readOnly || !store.writes(where))
    return (
      <span className={`said ${numeric ? 'numeric' : ''}`} data-at={where} data-mark={mark?.severity}>
        {text}
        <MarkWords where={where} />
      </span>
    );
  const unread = numeric === true && isUnread(where, text);
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className={`cell ${numeric ? 'numeric' : ''}`}
        value={text}
        aria-label={label}
        aria-invalid={unread || mark?.severity === 'RED'}
        aria-describedby={unread ? hint : undefined}
        title={mark?.message}
        data-at={where}
        data-mark={mark?.severity}
        inputMode={numeric ? 'decimal' : 'text'}
        placeholder={placeholder}
        spellCheck={false}
        onChange={({ target }) => store.type(where, target.value)}
      />
      {unread && (
        <small id={hint} className="unread no-print">
          {t('认不出这个数，没有计入')}
        </small>
      )}
    </>
  );
});
Cell.displayName = 'Cell';
