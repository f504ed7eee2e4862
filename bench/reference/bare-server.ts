import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import SQLite from 'better-sqlite3';
import { selectPage, toPage } from './book-page.ts';

/** The least that answers the same bodies: no auth, no log, no error handling. For the bench only. */
const me: unknown = JSON.parse(readFileSync(process.env.ME_FILE ?? '', 'utf8'));
const database = new SQLite(process.env.DATABASE_FILE ?? '', { readonly: true });
const page = database.prepare(selectPage);
const tenantId = process.env.AZURE_TENANT_ID;

createServer((request, response) => {
  const body =
    request.url === '/api/v1/me' ? JSON.stringify(me) : JSON.stringify(toPage(page.all(tenantId)));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
