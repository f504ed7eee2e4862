import { rolesGranting } from '@/lib/policy/grants.ts';
import { rolesHeldBy } from '@/lib/policy/roles.ts';
import { openAs } from '../support/open-as.ts';
import { everyRole, reader, withoutRole } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

test('roles, what they unlock, what is missing and when the token ends', async ({ page }) => {
  await openAs(page, reader, '/access');
  const roles = page.getByRole('region', { name: 'Your roles' });
  await expect(roles).toContainText('Books.Reader');
  await expect(roles).toContainText('You may search and read the catalogue');
  await expect(page.getByRole('region', { name: 'What you may not do' })).toContainText(
    'You may not add books to the catalogue.',
  );
  await expect(page.getByRole('timer')).toHaveText(/^(1:)?\d?\d:\d\d$/);
});

test('every claim is explained, and the token is nowhere on the page', async ({ page }) => {
  await openAs(page, reader, '/access');
  await page.getByText('Every claim in your token').click();
  await expect(page.getByText('The app roles assigned to you in Microsoft Entra.')).toBeVisible();
  expect(await page.content()).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('a role that this app does not know is explained', async ({ page, entra }) => {
  await entra.changePerson(reader, { roles: ['Books.Reader', 'Books.Read.All'] });
  await signIn(page, reader, '/access');
  await expect(page.getByText('meant for services; a person cannot use it')).toBeVisible();
});

test('a role granted while signed in arrives with “Check again”', { tag: '@every-host' }, async ({
  page,
  entra,
}) => {
  await signIn(page, withoutRole);
  const check = page.getByRole('button', { name: 'Check again' });
  await expect(check).toBeVisible();
  await entra.changePerson(withoutRole, { roles: ['Books.Reader'] });
  await check.click();
  await expect(page.getByRole('heading', { name: 'On the shelf' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Books', exact: false }).first()).toBeVisible();
});

test('the roles page shows who may do what, in a table or as cards', async ({ page }) => {
  await openAs(page, everyRole, '/access/roles');
  const row = page.getByRole('row', { name: /add books to the catalogue/ }).first();
  const cells = rolesHeldBy('person').map((role) =>
    rolesGranting('books.create').includes(role) ? 'yes' : 'no',
  );
  expect(cells).toEqual(expect.arrayContaining(['yes', 'no']));
  await expect(row.getByRole('cell')).toHaveText(cells);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('heading', { level: 3, name: 'Librarian' })).toBeVisible();
});
