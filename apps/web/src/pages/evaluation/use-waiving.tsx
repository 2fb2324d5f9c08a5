import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detail } from '#domain/answers/evaluation';
import type { Finding } from '#domain/audit/rule';
import { ActionDialog } from '../../actions/action-dialog.tsx';

interface Waiving {
  waived(this: void, finding: Finding): string | undefined;
  /** The button beside a RED finding, for whoever may waive it now. */
  button(this: void, finding: Finding): ReactNode;
  dialog: ReactNode;
}

/** 豁免: wherever findings are read, also before the form is handed in. */
export const useWaiving = (detail: Detail): Waiving => {
  const { t } = useTranslation();
  const [waiving, setWaiving] = useState<Finding>();
  const action = detail.allowedActions.find((one) => one.allowed && one.action === 'waiveFinding');
  const waived = ({ rule, where }: Finding): string | undefined =>
    detail.waivers.find((waiver) => waiver.rule === rule && waiver.where === where)?.reason;
  return {
    waived,
    button: (finding) =>
      action &&
      finding.severity === 'RED' &&
      !waived(finding) && (
        <Button size="small" onClick={() => setWaiving(finding)}>
          {t('豁免')}
        </Button>
      ),
    dialog: waiving && action && (
      <ActionDialog
        detail={detail}
        action={action}
        preset={{ rule: waiving.rule, where: waiving.where }}
        onClose={() => setWaiving(undefined)}
      />
    ),
  };
};
