import { expect, test } from '../support/test.ts';

// What the page tries below: the browser refuses it, and says so in the console.
test.use({ tolerated: /Content Security Policy/ });

test('the browser runs no script and sends no request that the policy does not name', {
  tag: '@every-host',
}, async ({ page, context }) => {
  const sent: string[] = [];
  context.on('request', (request) => sent.push(request.url()));
  await page.goto('/');
  const violated = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      directives.push(effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
    document.body.setAttribute('style', 'color: red');
    await fetch('https://elsewhere.example/').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    return directives.sort();
  });
  expect(violated).toEqual(['connect-src', 'frame-src', 'script-src-elem', 'style-src-attr']);
  await expect(page).toHaveTitle('Keyless');
  expect(sent.filter((url) => url.includes('elsewhere'))).toEqual([]);
});
