import { UndoOutlined, UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Tag, Upload } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { civilDate, inWords } from '#domain/deadlines/civil';
import { goalLike, startingGoal, startingSelfEvaluation, type Asked } from '#domain/starting-form';
import { ActionBar } from '../../actions/action-bar.tsx';
import { FormEditor } from '../../form/form-editor.tsx';
import { FormStore } from '../../form/store.ts';
import { forgetDraft, keptDraft, useDraft, type DraftState } from '../../form/use-draft.ts';
import { useFindings } from '../../form/use-findings.ts';
import { DropZone } from '../../parts/drop-zone.tsx';
import { Findings } from '../../parts/findings.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';
import { useMe } from '../../session/session.tsx';
import { Beginning } from './beginning.tsx';
import { Conflict } from './conflict.tsx';
import { Received } from './received.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { useReadFile } from './use-read-file.ts';

const stateWords: Record<DraftState, [string, string]> = {
  saved: ['已保存', 'success'],
  typed: ['未保存', 'default'],
  saving: ['保存中……', 'processing'],
  away: ['连不上服务器，内容已留在本机，恢复后自动保存', 'warning'],
  conflict: ['他人已更新', 'error'],
  refused: ['未能保存', 'error'],
};

interface Props {
  detail: Detail;
  /** The form as the house has it. */
  form: Form | undefined;
  /** The event that carries it; 0 when there is none, or while a newer one is on its way. */
  formVersion: number;
  goal: Form | undefined;
}

interface Begun {
  by: string;
  scope: Form['header']['evalScope'];
  goal: Form | undefined;
}

/** What the unit is asked for, with the name and the day of whoever opens the form. */
const askedOf = ({ unit, title, fiscalYear }: Detail, { by, scope }: Begun): Asked => ({
  unit: unit.name,
  title,
  fiscalYear,
  evalScope: scope,
  filledBy: by,
  filledOn: inWords(civilDate(new Date().toISOString())),
});

/** The blank form. */
const starting = (detail: Detail, begun: Begun): Form => {
  const asked = askedOf(detail, begun);
  return detail.place.startsWith('goal') || !begun.goal
    ? startingGoal(asked)
    : startingSelfEvaluation(asked, begun.goal);
};

/** 填报: the table as in Word, score and findings while typing, saved by itself. */
export const Fill = ({ detail, form, formVersion, goal }: Props): ReactNode => {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const key = detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
  const kept = useMemo(() => keptDraft(detail.id, me.id), [detail.id, me.id]);
  const [restored, setRestored] = useState(kept !== null && kept.version >= detail.version);
  const scope = form?.header.evalScope ?? goal?.header.evalScope ?? 'PROJECT';
  const begun = { by: me.name, scope, goal };
  const [store] = useState(() => new FormStore(restored && kept ? kept.form : (form ?? starting(detail, begun))));
  const draft = useDraft(detail.id, me.id, store, detail.version);
  const { follow } = draft;
  useEffect(() => follow(form, formVersion, detail.version), [follow, form, formVersion, detail.version]);
  const file = useReadFile(detail.pins.scheme);
  const scheme = useMemo(() => schemeOf(detail.pins.scheme, detail.pins.schemeVersion), [detail.pins]);
  const findings = useFindings({ pins: detail.pins, store, key, goal }) ?? detail.findings;
  const waived = ({ rule, where }: { rule: string; where: string }): string | undefined =>
    detail.waivers.find((waiver) => waiver.rule === rule && waiver.where === where)?.reason;
  const take = (taken: Form): void => {
    store.replace(taken);
    file.layAside();
  };
  const targetsFixed = key === 'selfEvaluation' && goal !== undefined;
  const [words, colour] = stateWords[draft.state];
  return (
    <Flex gap="middle" align="start" wrap="wrap">
      <DropZone
        className="filling"
        hint={t('松开鼠标，识别这份 Word 或 Excel 表格')}
        onFiles={([first]) => first && void file.read(first)}
      >
        <Flex gap="small" align="center" wrap className="fill-bar no-print" data-tour="fill-bar">
          <Tag color={colour} aria-live="polite">
            {t(words)}
          </Tag>
          <Button icon={<UndoOutlined />} onClick={store.undo}>
            {t('撤销')}
          </Button>
          <Upload
            accept=".docx,.xlsx,.doc,.xls,.pdf,.txt,.md,.json"
            showUploadList={false}
            beforeUpload={(chosen) => {
              void file.read(chosen);
              return false;
            }}
          >
            <Button icon={<UploadOutlined />} loading={file.reading}>
              {t('导入 Word、Excel')}
            </Button>
          </Upload>
          <Button onClick={() => void draft.save()}>{t('暂存')}</Button>
          <ActionBar detail={detail} before={() => draft.save()} />
        </Flex>
        <ReturnPanel detail={detail} />
        {restored && (
          <Alert
            type="info"
            showIcon
            closable={{ onClose: () => setRestored(false) }}
            title={t('已恢复上次未保存的内容')}
            action={
              <Button
                size="small"
                onClick={() => {
                  forgetDraft(detail.id, me.id);
                  store.replace(form ?? starting(detail, begun));
                  setRestored(false);
                }}
              >
                {t('改用已保存的内容')}
              </Button>
            }
          />
        )}
        {draft.state === 'conflict' && (
          <Conflict
            store={store}
            detail={detail}
            onKeep={draft.rebase}
            onTake={(theirs) => {
              store.replace(theirs);
              void queries.invalidateQueries({ queryKey: ['evaluation', detail.id] });
            }}
          />
        )}
        {draft.state === 'refused' && <ProblemView error={draft.problem} />}
        {file.trouble !== undefined && <ProblemView error={file.trouble} />}
        <Beginning detail={detail} store={store} blank={starting(detail, begun)} fixed={targetsFixed} />
        <FormEditor store={store} scheme={scheme} findings={findings} readOnly={false} targetsFixed={targetsFixed} />
      </DropZone>
      <Card
        size="small"
        className="beside no-print"
        title={<span data-tour="findings">{t('问题（{{count}}）', { count: findings.length })}</span>}
      >
        <Findings findings={findings} waived={waived} />
      </Card>
      {file.received && (
        <Received
          {...file.received}
          wanted={key}
          goal={targetsFixed ? goal : undefined}
          onTake={take}
          onTakeGoals={(form) => take(goalLike(askedOf(detail, begun), form))}
          onClose={file.layAside}
        />
      )}
    </Flex>
  );
};
