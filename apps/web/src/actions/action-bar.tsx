import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Flex, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { AllowedAction } from '#domain/evaluation/decide';
import type { ActionName } from '#domain/evaluation/actions';
import { ActionDialog } from './action-dialog.tsx';

/** What moves a case on stands in front; what is rarely wanted is one click away. */
const foremost: readonly ActionName[] = [
  'submitGoal',
  'submitSelfEvaluation',
  'approve',
  'returnForRevision',
  'giveScore',
  'answerReturn',
  'answerDelegation',
  'recordMonitoring',
  'decideDisposal',
  'decideAdjustment',
  'closeExecution',
  'publish',
  'archive',
];

/** Where a filler is heading: shown from the beginning, with what is still in the way. */
const aims: readonly ActionName[] = ['submitGoal', 'submitSelfEvaluation'];

/** The wrong stage or the wrong person: nothing that one could put right. */
const beyond: readonly string[] = ['illegalAction', 'forbidden', 'selfApproval'];

/** Filled in on the page itself, not in a dialog. */
const elsewhere: readonly ActionName[] = [
  'saveDraft',
  'importDraft',
  'amendForm',
  'waiveFinding',
  'addAttachment',
  'withdrawAttachment',
  'prepareDisclosure',
];

interface Props {
  detail: Detail;
  /** Runs before a submission, e.g. to save what has just been typed; false: it must wait. */
  before?: (action: AllowedAction) => Promise<boolean>;
  reserved?: readonly ActionName[];
  /** What a dialog begins with, such as the items that were ticked beside the form. */
  initial?: Partial<Record<ActionName, Record<string, unknown>>>;
  onDone?(this: void, action: ActionName): void;
  /** What stands in a dialog, whenever it changes and when it is closed. */
  onTyped?(this: void, action: ActionName, typed: Record<string, unknown>, left: boolean): void;
}

/** Everything one can do now, as buttons; what one cannot is listed with its reason. */
export const ActionBar = ({ detail, before, reserved = [], initial = {}, onDone, onTyped }: Props): ReactNode => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ActionName>();
  const shown = detail.allowedActions.filter(({ action }) => !elsewhere.includes(action) && !reserved.includes(action));
  const front = shown.filter(({ action, allowed }) => allowed && foremost.includes(action));
  const aim = shown.find(
    ({ action, allowed, code = '' }) => !allowed && aims.includes(action) && !beyond.includes(code),
  );
  const rest = shown.filter((one) => !front.includes(one) && one !== aim);
  const begin = async (action: AllowedAction): Promise<void> => {
    if (!before || (await before(action))) setChosen(action.action);
  };
  const current = detail.allowedActions.find(({ action }) => action === chosen);
  return (
    <Flex gap="small" wrap className="actions no-print" data-tour="actions">
      {front.map((action, i) => (
        <Tooltip key={action.action} title={action.hint}>
          <Button type={i === 0 ? 'primary' : 'default'} onClick={() => void begin(action)}>
            {action.label}
          </Button>
        </Tooltip>
      ))}
      {aim && (
        <Button type="dashed" aria-disabled onClick={() => void message.warning(aim.reason)}>
          {aim.label}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: rest
            .toSorted((one, other) => Number(other.allowed) - Number(one.allowed))
            .map((action) => ({
              key: action.action,
              disabled: !action.allowed,
              label: (
                <span>
                  {action.label}
                  {!action.allowed && <small className="reason">{action.reason}</small>}
                </span>
              ),
              onClick: () => void begin(action),
            })),
        }}
      >
        <Button icon={<DownOutlined />} iconPlacement="end">
          {t('更多办理')}
        </Button>
      </Dropdown>
      {current && (
        <ActionDialog
          detail={detail}
          action={current}
          initial={initial[current.action]}
          onDone={onDone}
          onTyped={onTyped}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Flex>
  );
};
