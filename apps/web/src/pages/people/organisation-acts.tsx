import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationStanding } from '../../api/organisations.ts';
import { OrganisationChange } from './organisation-change.tsx';
import { changes, type ChangeName } from './organisation-changes.ts';

/** What can be done to one unit as it stands. */
export const OrganisationActs = ({ unit }: { unit: OrganisationStanding }): ReactNode => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<ChangeName>();
  const offered = (Object.keys(changes) as ChangeName[]).filter((name) => changes[name].offered(unit));
  return (
    <Flex gap="small">
      {offered.map((name) => (
        <Button key={name} size="small" danger={name === 'close'} onClick={() => setWanted(name)}>
          {t(changes[name].label)}
        </Button>
      ))}
      {wanted && <OrganisationChange unit={unit} change={changes[wanted]} onClose={() => setWanted(undefined)} />}
    </Flex>
  );
};
