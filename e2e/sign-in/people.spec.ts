import {
  accessAdmin,
  auditor,
  librarian,
  libraryAdmin,
  partnerReader,
  reader,
  withoutRole,
} from '../support/people.ts';
import { expectSignedIn, signIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

/** Who, and the places that the navigation offers them. */
const offers = [
  [reader, ['Home', 'Books', 'My loans', 'Wishes', 'My access']],
  [librarian, ['Home', 'Books', 'My loans', 'Wishes', 'Desk', 'Statistics', 'My access']],
  [
    libraryAdmin,
    [
      'Home',
      'Books',
      'My loans',
      'Wishes',
      'Desk',
      'Library office',
      'Statistics',
      'Platform',
      'My access',
    ],
  ],
  [accessAdmin, ['Home', 'Roles', 'Platform', 'My access']],
  [auditor, ['Home', 'Audit trail', 'My access']],
  [withoutRole, ['Home', 'My access']],
  [partnerReader, ['Home', 'Books', 'My loans', 'Wishes', 'My access']],
] as const;

for (const [person, places] of offers) {
  test(`${person.name} signs in and is offered their places`, async ({ page }) => {
    await signIn(page, person);
    const links = page.getByRole('navigation').first().getByRole('link');
    await expect(links).toHaveText(places.map((place) => new RegExp(place)));
  });
}

test('someone without a role is welcomed and told what to ask for', async ({ page }) => {
  await signIn(page, withoutRole);
  await expect(page.getByRole('heading', { name: 'One thing is missing: a role' })).toBeVisible();
});

test('someone whose role does not open a page is told which would', { tag: '@every-host' }, async ({
  page,
}) => {
  await signIn(page, reader, '/admin');
  await expectSignedIn(page, reader);
  await expect(page.getByRole('heading', { name: 'Your role does not open' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('library.administer');
  await expect(page.getByRole('main')).toContainText('Library administrator');
});
