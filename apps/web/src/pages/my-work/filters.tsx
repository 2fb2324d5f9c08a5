import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Modal, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine } from '#domain/answers/work';
import { useAsked, type AskedWords } from '../../app/use-asked.ts';
import { shortcuts } from './row-keys.ts';

const lightWords = { red: '逾期', yellow: '临期', green: '未到期' } as const;

/** Whether a line is what the address asks for: words of its unit and title, a stage, a light, a year. */
export const isAskedFor = (line: WorkLine, { text, place, light, fiscalYear }: AskedWords): boolean =>
  (!text ||
    text.split(/\s+/u).every((word) => `${line.unit} ${line.title} ${line.round} ${line.placeName}`.includes(word))) &&
  (!place || line.placeName === place) &&
  (!light || line.light === light) &&
  (!fiscalYear || String(line.fiscalYear) === fiscalYear);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const Shortcuts = ({ picking, onClose }: { picking: boolean; onClose(this: void): void }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Modal open title={t('快捷键')} onCancel={onClose} footer={null}>
      <dl className="shortcuts">
        {shortcuts(picking).map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};

interface Props {
  lines: readonly WorkLine[];
  picked: number;
  /** undefined: nothing in the list can be approved together with others. */
  onApprove: (() => void) | undefined;
  /** From the field into the list. */
  onDown(this: void): void;
}

/** Above a list: words, stage, light and year, all in the address; and what the keys do. */
export const Filters = ({ lines, picked, onApprove, onDown }: Props): ReactNode => {
  const { t } = useTranslation();
  const [asked, ask] = useAsked();
  const [told, setTold] = useState(false);
  const search = useRef<InputRef>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A list in a tab that is hidden stays silent.
      if (isTyping(event.target) || !search.current?.input?.offsetParent) return;
      if (event.key === '?') setTold(true);
      if (event.key !== '/') return;
      event.preventDefault();
      search.current.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const choice = (name: string, label: string, options: readonly { value: string; label: string }[]): ReactNode => (
    <Select
      allowClear
      placeholder={t(label)}
      aria-label={t(label)}
      value={asked[name] ?? null}
      onChange={(value: string | null) => ask({ [name]: value ?? undefined })}
      options={[...options]}
    />
  );
  const distinct = (values: readonly string[]) => [...new Set(values)].map((value) => ({ value, label: value }));
  return (
    <Flex gap="small" wrap className="filters" role="search">
      <Input.Search
        ref={search}
        allowClear
        defaultValue={asked['text'] ?? ''}
        placeholder={t('单位、项目、环节')}
        aria-label={t('筛选')}
        onChange={({ target }) => ask({ text: target.value.trim() || undefined })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      {choice('place', '环节', distinct(lines.map(({ placeName }) => placeName)))}
      {choice(
        'light',
        '期限',
        (Object.keys(lightWords) as (keyof typeof lightWords)[]).map((value) => ({
          value,
          label: t(lightWords[value]),
        })),
      )}
      {choice('fiscalYear', '年度', distinct(lines.map(({ fiscalYear }) => String(fiscalYear)).toSorted()))}
      {onApprove && (
        <Button type="primary" className="fixed" disabled={picked === 0} onClick={onApprove}>
          {t('批量同意（{{n}}）', { n: picked })}
        </Button>
      )}
      <Button
        type="text"
        className="fixed"
        icon={<QuestionCircleOutlined />}
        aria-label={t('快捷键')}
        title={t('快捷键（?）')}
        onClick={() => setTold(true)}
      />
      {told && <Shortcuts picking={onApprove !== undefined} onClose={() => setTold(false)} />}
    </Flex>
  );
};
