import { homeTenant, partnerReader } from '../support/people.ts';
import { choose, leaveToSignIn } from '../support/sign-in.ts';
import { expect, test } from '../support/test.ts';

// No tenant but the app's own; left empty, the app would ask the vault for others.
test.use({ hostSettings: { ALLOWED_TENANTS: homeTenant } });

test('an account of an organisation that may not use the app', { tag: '@every-host' }, async ({
  page,
}) => {
  await page.goto('/');
  await leaveToSignIn(page);
  await choose(page, partnerReader);
  await page.getByRole('link', { name: 'Return to the app' }).click();
  await expect(page.getByRole('main')).toContainText('belongs to another organisation');
  await leaveToSignIn(page);
});
