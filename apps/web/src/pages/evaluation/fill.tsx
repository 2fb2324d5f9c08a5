import { RedoOutlined, UndoOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Flex, Tag, Upload } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { Form } from '#domain/form';
import { schemeOf } from '#domain/scoring/schemes';
import { civilDate, inWords } from '#domain/deadlines/civil';
import { goalLike, startingGoal, startingSelfEvaluation, type Asked } from '#domain/starting-form';
import { ActionBar } from '../../actions/action-bar.tsx';
import { FormEditor } from '../../form/form-editor.tsx';
import type { DraftState } from '../../form/draft.ts';
import { forgetDraft } from '../../form/kept-draft.ts';
import { useDraft } from '../../form/use-draft.ts';
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
  /** Not so while a newer one is on its way. */
  arrived: boolean;
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
export const Fill = ({ detail, form, arrived, goal }: Props): ReactNode => {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const key = detail.place.startsWith('goal') ? 'goal' : 'selfEvaluation';
  const scope = form?.header.evalScope ?? goal?.header.evalScope ?? 'PROJECT';
  const begun = { by: me.name, scope, goal };
  const house = form ?? starting(detail, begun);
  const { store, draft, standing, ...visit } = useDraft({ detail, key, who: me.id, house });
  const [restored, setRestored] = useState(visit.restored);
  const carried = detail.formVersions[key] ?? 0;
  useEffect(
    () => draft.follow(arrived ? form : undefined, carried, detail.version),
    [draft, form, arrived, carried, detail.version],
  );
  const file = useReadFile(detail.pins.scheme);
  const scheme = useMemo(() => schemeOf(detail.pins.scheme, detail.pins.schemeVersion), [detail.pins]);
  const findings = useFindings({ pins: detail.pins, store, key, goal }) ?? detail.findings;
  const waived = ({ rule, where }: { rule: string; where: string }): string | undefined =>
    detail.waivers.find((waiver) => waiver.rule === rule && waiver.where === where)?.reason;
  const take = (taken: Form): void => {
    store.replace(taken);
    file.layAside();
  };
  const settled = async (): Promise<boolean> => {
    const done = await draft.save();
    if (!done) void message.warning(t('填写的内容还没有保存，暂不能办理；原因见表格上方，内容仍在本页'));
    return done;
  };
  const targetsFixed = key === 'selfEvaluation' && goal !== undefined;
  const [words, colour] = stateWords[standing.state];
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
          <Button icon={<UndoOutlined />} title="Ctrl+Z" onClick={store.undo}>
            {t('撤销')}
          </Button>
          <Button icon={<RedoOutlined />} title="Ctrl+Y" onClick={store.redo}>
            {t('重做')}
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
          <ActionBar detail={detail} before={settled} />
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
                  draft.take(house, detail.version);
                  setRestored(false);
                }}
              >
                {t('改用已保存的内容')}
              </Button>
            }
          />
        )}
        {standing.state === 'conflict' && (
          <Conflict
            store={store}
            detail={detail}
            onKeep={draft.rebase}
            onTake={(theirs, version) => {
              draft.take(theirs, version);
              setRestored(false);
            }}
          />
        )}
        {standing.state === 'refused' && <ProblemView error={standing.problem} />}
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
