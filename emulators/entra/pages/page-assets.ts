import { Hono } from 'hono';
import { pageStyles } from './page-styles.ts';

const submitForm = `document.getElementById('response').submit();\n`;

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#c98a00"/><text x="8" y="11.5" font-size="9" font-family="sans-serif" text-anchor="middle" fill="#fff">E</text></svg>';

/** The icon, the style sheet and the one script of the emulator's pages. */
export function pageAssets(): Hono {
  const app = new Hono();
  app.get('/_emulator/pages.css', (c) =>
    c.body(pageStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/_emulator/submit-form.js', (c) =>
    c.body(submitForm, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/_emulator/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }));
  return app;
}
