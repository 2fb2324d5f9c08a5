import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationStanding } from '#domain/answers/organisations';
import { MoreActs } from '../../parts/more-acts.tsx';
import { OrganisationChange } from './organisation-change.tsx';
import { changes, type ChangeName } from './organisation-changes.ts';

/** What can be done to one unit as it stands. */
export const OrganisationActs = ({ unit }: { unit: OrganisationStanding }): ReactNode => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<ChangeName>();
  const offered = (Object.keys(changes) as ChangeName[]).filter((name) => changes[name].offered(unit));
  return (
    <>
      <MoreActs
        words={t('办理')}
        of={unit.name}
        acts={offered.map((key) => ({ key, label: t(changes[key].label), danger: key === 'close' }))}
        onChoose={(key) => setWanted(key as ChangeName)}
      />
      {wanted && <OrganisationChange unit={unit} change={changes[wanted]} onClose={() => setWanted(undefined)} />}
    </>
  );
};
