import { html } from 'hono/html';
import type { Html } from './page-response.ts';

/** The document around every page, with the notice that this is not Microsoft. */
export function pageFrame(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Entra ID emulator</title>
        <link rel="icon" href="/_emulator/icon.svg" />
        <link rel="stylesheet" href="/_emulator/pages.css" />
      </head>
      <body>
        <header class="notice">
          <strong>Emulator</strong> – not Microsoft. Sample people, no passwords.
        </header>
        <main>${content}</main>
      </body>
    </html>`;
}
