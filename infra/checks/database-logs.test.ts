import { beforeAll, expect, test } from 'vitest';
import { attributeOf, type Body, blocksOf } from './hcl/hcl-body.ts';
import { readHcl } from './terraform/terraform-module.ts';

let sql: Body;

beforeAll(async () => {
  sql = await readHcl('infra/modules/sql/main.tf');
});

/** Audited, and in the record the statement as it was run, with its values. */
const withStatements =
  /BATCH_|SCHEMA_OBJECT_ACCESS|DATABASE_OPERATION|DATABASE_OBJECT_ACCESS|DBCC|LEDGER/;

test('the audit says who came in and who changed what may be done, and quotes no query', () => {
  const [policy] = blocksOf(sql, 'resource', 'azurerm_mssql_server_extended_auditing_policy');
  const text = attributeOf(policy?.body ?? sql, 'audit_actions_and_groups')?.text ?? '';
  const groups = [...text.matchAll(/"(\w+)"/g)].map(([, name = '']) => name);
  expect(groups).toEqual(
    expect.arrayContaining([
      'SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP',
      'FAILED_DATABASE_AUTHENTICATION_GROUP',
      'DATABASE_ROLE_MEMBER_CHANGE_GROUP',
    ]),
  );
  expect(groups.filter((name) => withStatements.test(name))).toEqual([]);
});

test('the database’s own logs hold hashes, no messages and no statements', () => {
  const categories = blocksOf(sql, 'resource', 'azurerm_monitor_diagnostic_setting').flatMap(
    ({ body }) =>
      blocksOf(body, 'enabled_log').map((log) => attributeOf(log.body, 'category')?.text),
  );
  expect(categories).toEqual([
    '"SQLSecurityAuditEvents"',
    '"Timeouts"',
    '"DatabaseWaitStatistics"',
  ]);
});
