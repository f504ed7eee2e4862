import 'server-only';
import { createHash } from 'node:crypto';
import { Answer } from '@/lib/server/http/answer.ts';
import { publicConfig } from '@/lib/server/settings/public-config.ts';
import type { Settings } from '@/lib/server/settings/settings.ts';
import { openApiDocument } from './openapi-document.ts';

type Rendered = { readonly text: string; readonly etag: string };

/** Rendered once for each version of the settings: they may change while the app runs. */
const rendered = new WeakMap<Settings, Rendered>();

/** The document; 304 without it when `request` has it already (RFC 9110 section 13.1.2). */
export function answerOpenApi(request: Request, settings: Settings): Answer | Response {
  const { text, etag } = rendered.get(settings) ?? render(settings);
  const headers = { etag, 'cache-control': 'no-cache' };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map(withoutWeakness);
  const unchanged = known.includes(etag) || known.includes('*');
  return unchanged ? new Response(null, { status: 304, headers }) : new Answer(text, { headers });
}

function render(settings: Settings): Rendered {
  const text = JSON.stringify(openApiDocument(publicConfig(settings)));
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const document = { text, etag };
  rendered.set(settings, document);
  return document;
}

/** `If-None-Match` compares weakly: what stands in front of the API may have compressed it. */
function withoutWeakness(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
