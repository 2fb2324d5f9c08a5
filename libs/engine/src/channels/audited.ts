import type { PoolClient } from 'pg';

/** One line of the audit trail in the transaction of what it is about. */
export const auditLine = async (
  client: Pick<PoolClient, 'query'>,
  now: string,
  person: string,
  action: string,
  detail: string,
): Promise<void> => {
  await client.query(
    `insert into audit_line (at, person, action, outcome, detail) values ($1, $2, $3, 'accepted', $4)`,
    [now, person, action, detail],
  );
};
