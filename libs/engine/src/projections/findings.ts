import type { PoolClient } from 'pg';
import type { Finding } from '#domain/audit/rule';
import { findingsOf } from '#domain/evaluation/preconditions';
import type { State } from '#domain/evaluation/state';
import type { Delivered, Effect } from '../effects/effect.ts';
import type { EventStore } from '../event-store/event-store.ts';

const read = 'select id, state from evaluation where id = any($1::uuid[])';

const write = `
  insert into finding (evaluation_id, version, form_version, findings, red, yellow, blue)
  select * from jsonb_to_recordset($1::jsonb) as r(
    evaluation_id uuid, version int, form_version int, findings jsonb, red int, yellow int, blue int)
  on conflict (evaluation_id) do update set version = excluded.version, form_version = excluded.form_version,
    findings = excluded.findings, red = excluded.red, yellow = excluded.yellow, blue = excluded.blue
  where finding.version < excluded.version`;

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** 智能审核: every finding of the form that the evaluation holds now. */
export const auditEffect = (store: EventStore): Effect => {
  const auditOf = async ({ id, state }: { id: string; state: State }): Promise<object> => {
    const key = state.forms.selfEvaluation ? 'selfEvaluation' : 'goal';
    const forms = await store.forms(id, state, [key, 'approvedGoal']);
    const findings = findingsOf(state, forms, key);
    const counts = { red: count(findings, 'RED'), yellow: count(findings, 'YELLOW'), blue: count(findings, 'BLUE') };
    return { evaluation_id: id, version: state.version, form_version: state.forms[key] ?? null, findings, ...counts };
  };
  return {
    consumer: 'audit',
    async apply(deliveries: readonly Delivered[], client: PoolClient): Promise<void> {
      const ids = [...new Set(deliveries.map(({ evaluationId }) => evaluationId))];
      const { rows } = await client.query<{ id: string; state: State }>({
        name: 'audit-read',
        text: read,
        values: [ids],
      });
      await client.query({
        name: 'audit-write',
        text: write,
        values: [JSON.stringify(await Promise.all(rows.filter(({ state }) => state.forms.goal).map(auditOf)))],
      });
    },
  };
};
