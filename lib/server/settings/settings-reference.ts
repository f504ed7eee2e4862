import 'server-only';
import { settingSections } from './declarations/all-settings.ts';
import { commandSettings } from './declarations/commands.ts';
import type { Setting, SettingGroup } from './declarations/setting.ts';

const introduction = `# Settings

<!-- Written from lib/server/settings/declarations by \`npx vitest run settings-reference -u\`. -->

The app reads its settings from the environment. What is marked **vault** may come from the vault
instead, under the same name in kebab-case: \`AZURE_TENANT_ID\` is the secret \`azure-tenant-id\`. The
environment has the first word. The node host, the doctor and the commands for the database read a
\`.env\` file beside, unless the environment names a vault.

A start checks every setting before it opens a port, and lists all that is wrong at once. Values of
the vault are read again every \`SECRETS_REFRESH_SECONDS\`; a changed one is in use from then on,
without a restart. One that cannot be used is refused with its reason, and the value before stays in
use. Everything else takes effect with the next start.`;

/** docs/settings.md: every setting of the app and of its commands, with where it comes from, what applies without it, and why. */
export function settingsReference(): string {
  const sections = Object.entries(settingSections).map(([title, group]) => section(title, group));
  return `${[introduction, ...sections, commands()].join('\n\n')}\n`;
}

function commands(): string {
  const rows = Object.entries(commandSettings).map(
    ([name, { readBy, otherwise, about }]) =>
      `| \`${name}\` | ${readBy} | ${otherwise} | ${about} |`,
  );
  return [
    '## Commands',
    '',
    'What these read beside, and the running app does not.',
    '',
    '| Setting | Read by | Without it | What it is for |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function section(title: string, group: SettingGroup): string {
  const rows = Object.entries(group).map(
    ([name, setting]) =>
      `| \`${name}\` | ${origin(setting)} | ${fallback(setting)} | ${setting.about} |`,
  );
  return [
    `## ${title}`,
    '',
    '| Setting | From | Without it | What it is for |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function origin({ fromVault = false, secret = false }: Setting): string {
  const places = fromVault ? 'environment, **vault**' : 'environment';
  return secret ? `${places} (secret)` : places;
}

function fallback({ schema, otherwise }: Setting): string {
  if (otherwise !== undefined) return otherwise;
  const absent = schema.safeParse(undefined);
  if (!absent.success) return 'the start stops';
  return absent.data === undefined ? '' : `\`${absent.data}\``;
}
