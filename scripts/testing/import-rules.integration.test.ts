import { beforeAll, describe, expect, test } from 'vitest';
import { type Finding, lintPlanted } from './lint-planted.ts';

/** [who, imports what] that design and linter forbid. */
const forbidden = [
  ['lib/policy/roles.ts', '@/lib/contract/me.ts'],
  ['lib/policy/roles.ts', '../contract/me.ts'],
  ['lib/contract/me.ts', '@/lib/server/log.ts'],
  ['lib/contract/me.ts', 'node:fs'],
  ['lib/browser/session/session.ts', '@/lib/server/auth/guard.ts'],
  ['lib/browser/session/session.ts', '../../server/auth/guard.ts'],
  ['lib/browser/session/session.ts', '@/components/ui/button.tsx'],
  ['lib/browser/session/session.ts', '@/emulators/entra/directory.ts'],
  ['lib/server/books/list-books.ts', '@/lib/server/loans/list-loans.ts'],
  ['lib/server/books/list-books.ts', '../loans/list-loans.ts'],
  ['lib/server/books/list-books.ts', '@/lib/browser/api/api-client.ts'],
  ['lib/server/books/list-books.ts', '@/components/ui/button.tsx'],
  ['lib/server/auth/guard.ts', '@/emulators/entra/directory.ts'],
  ['lib/server/auth/guard.ts', '../../../emulators/entra/directory.ts'],
  ['lib/server/auth/guard.ts', '@/lib/server/testing/database.ts'],
  ['lib/server/auth/guard.ts', '@/scripts/testing/tokens/token-kit.ts'],
  ['lib/server/auth/guard.test.ts', '@/emulators/entra/directory.ts'],
  ['lib/server/auth/guard.test.ts', '@/components/ui/button.tsx'],
  ['components/books/book-list.tsx', '@/lib/server/books/list-books.ts'],
  ['components/books/book-list.tsx', '../../lib/server/books/list-books.ts'],
  ['components/books/book-list.tsx', '@azure/msal-browser'],
  ['components/books/book-list.tsx', '@/app/page.tsx'],
  ['app/books/page.tsx', '@/lib/server/books/list-books.ts'],
  ['app/books/page.tsx', '@/lib/browser/queries/use-books.ts'],
  ['app/books/page.tsx', '../api/v1/books/route.ts'],
  ['app/api/v1/books/route.ts', '@/components/ui/button.tsx'],
  ['app/api/v1/books/route.ts', '@/lib/browser/api/api-client.ts'],
  ['app/api/v1/books/route.ts', '@/emulators/entra/directory.ts'],
  ['hosts/node/main.ts', '@/components/ui/button.tsx'],
  ['hosts/node/main.ts', '@/emulators/main.ts'],
  ['hosts/node/main.ts', '../../scripts/build/bundle.ts'],
  ['hosts/route-table.gen.ts', '@/emulators/main.ts'],
  ['bench/main.ts', '@/components/ui/button.tsx'],
  ['e2e/sign-in.spec.ts', '@/lib/server/auth/guard.ts'],
  ['e2e/sign-in.spec.ts', '@/emulators/entra/directory.ts'],
  ['e2e/sign-in.spec.ts', '../emulators/entra/directory.ts'],
  ['emulators/entra/token/token.ts', '@/lib/server/auth/guard.ts'],
  ['emulators/entra/token/token.ts', '../../../lib/server/auth/guard.ts'],
  ['emulators/main.ts', '../hosts/node/main.ts'],
  ['scripts/laptop/banner.ts', '../../lib/server/log.ts'],
  ['scripts/laptop/banner.ts', '../../emulators/entra/directory.ts'],
  ['scripts/laptop/banner.ts', '@/lib/policy/roles.ts'],
  ['scripts/seed/main.ts', '@/components/ui/button.tsx'],
  ['scripts/seed/main.ts', '@/emulators/main.ts'],
] as const;

/** [who, imports what] that must stay possible, so that the rules are not merely strict. */
const allowed = [
  ['lib/contract/me.ts', './page.ts'],
  ['lib/browser/session/session.ts', '@/lib/contract/me.ts'],
  ['lib/server/books/list-books.ts', '@/lib/server/audit/denials.ts'],
  ['lib/server/books/list-books.ts', '@/lib/server/services.ts'],
  ['lib/server/auth/guard.test.ts', '@/scripts/testing/tokens/token-kit.ts'],
  ['components/books/book-list.tsx', '@/lib/browser/queries/use-books.ts'],
  ['app/books/page.tsx', '@/components/books/book-list.tsx'],
  ['app/api/v1/books/route.ts', '@/lib/server/books/list-books.ts'],
  ['hosts/node/main.ts', '../route-table.gen.ts'],
  ['emulators/entra/directory.ts', '../../lib/policy/roles.ts'],
  ['scripts/laptop/banner.ts', '../../emulators/entra/sample-people.ts'],
  ['scripts/seed/main.ts', '@/lib/server/database/open-database.ts'],
  ['scripts/seed/main.ts', '@/emulators/entra/directory.ts'],
] as const;

const importRules = ['noRestrictedImports', 'noNodejsModules'];

/** Each case gets a file of its own beside the real one, so that a finding names its case. */
function planted(path: string, kind: string, index: number): string {
  if (path.endsWith('.gen.ts')) return path; // its rules hang on its name
  return path.replace(/[^/]+?(\.(?:test|spec))?(\.tsx?)$/, `${kind}-${index}$1$2`);
}

const files = new Map<string, string>();
for (const [kind, cases] of [
  ['forbidden', forbidden],
  ['allowed', allowed],
] as const) {
  cases.forEach(([path, imported], index) => {
    const file = planted(path, kind, index);
    files.set(file, `${files.get(file) ?? ''}import '${imported}';\n`);
  });
}
files.set('lib/policy/first.ts', "import { b } from './second.ts';\nexport const a = () => b();\n");
files.set('lib/policy/second.ts', "import { a } from './first.ts';\nexport const b = () => a();\n");
files.set(
  'lib/policy/floating.ts',
  'async function later() {\n  await Promise.resolve();\n}\nlater();\n',
);

describe('the import rules', () => {
  let findings: Finding[];

  beforeAll(() => {
    findings = lintPlanted(files);
  });

  test.each(forbidden.map(([path, imported], index) => ({ path, imported, index })))(
    '$path must not import $imported',
    ({ path, index }) => {
      expect(importFindings(planted(path, 'forbidden', index))).not.toEqual([]);
    },
  );

  test.each(allowed.map(([path, imported], index) => ({ path, imported, index })))(
    '$path may import $imported',
    ({ path, index }) => {
      expect(importFindings(planted(path, 'allowed', index))).toEqual([]);
    },
  );

  test('a cycle is reported', () => {
    expect(findings).toContainEqual({ path: 'lib/policy/first.ts', rule: 'noImportCycles' });
  });

  test('a promise that nobody waits for is reported', () => {
    expect(findings).toContainEqual({ path: 'lib/policy/floating.ts', rule: 'noFloatingPromises' });
  });

  function importFindings(file: string): Finding[] {
    return findings.filter(({ path, rule }) => path === file && importRules.includes(rule));
  }
});
