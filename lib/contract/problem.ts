import * as z from 'zod';

/**
 * Problem details, RFC 9457. `type` is `/problems/<code>`; the table gives each code its status and
 * title, so that a code means the same everywhere.
 */
const problems = {
  // 400: the request itself is malformed.
  'malformed-request': [400, 'The request could not be read'],
  'malformed-query': [400, 'A query parameter is not valid'],
  'malformed-json': [400, 'The body is not valid JSON'],
  // 401: no valid token.
  'token-missing': [401, 'Sign in first'],
  'token-malformed': [401, 'The token is not a well-formed access token'],
  'token-too-large': [401, 'The token is too large'],
  'token-algorithm': [401, 'The token is not signed with RS256'],
  'token-header': [401, 'The token header asks for something this API does not do'],
  'token-key': [401, 'The token names a signing key that Microsoft Entra does not publish'],
  'token-signature': [401, 'The signature does not match'],
  'token-expired': [401, 'The token has expired'],
  'token-not-yet-valid': [401, 'The token is not valid yet'],
  'token-claims': [401, 'A claim is missing or has the wrong shape'],
  'token-issuer': [401, 'The token comes from another issuer'],
  'token-tenant': [401, 'Your organisation is not registered with this app'],
  'token-audience': [401, 'The token is meant for another application'],
  'token-kind': [401, 'This is not an access token'],
  'token-revoked': [401, 'The token has been revoked'],
  // 403: a valid token, and still no.
  'permission-missing': [403, 'You do not have the role this needs'],
  'scope-missing': [403, 'The application was not granted the scope this API needs'],
  'client-not-allowed': [403, 'This application may not call the API'],
  // The rest of the HTTP vocabulary.
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not support that method'],
  'not-acceptable': [406, 'The answer is JSON only'],
  conflict: [409, 'That is already there'],
  'no-copy-free': [409, 'No copy is free'],
  'copy-taken': [409, 'This copy is not free'],
  'not-on-loan': [409, 'This copy is not on loan'],
  'already-yours': [409, 'You have this book, or wait for it, already'],
  'loan-limit': [409, 'That is as many books as one person may have'],
  'hold-limit': [409, 'That is as many books as one person may wait for'],
  'not-renewable': [409, 'This loan cannot be renewed'],
  'loan-ended': [409, 'This loan has ended'],
  'hold-ended': [409, 'This place in the queue is gone'],
  'import-not-yours': [409, 'Somebody else sends the rows of this import'],
  'import-closed': [409, 'This import takes no more rows'],
  'undo-over': [409, 'This import cannot be undone any more'],
  'batch-out-of-order': [409, 'This is not the next batch'],
  'book-withdrawn': [409, 'The library does not lend this book any more'],
  'in-catalogue': [409, 'The library has this book'],
  'similar-wish': [409, 'Somebody wished for this before'],
  'wish-shared': [409, 'Others want this book too'],
  'wish-closed': [409, 'This wish has been answered'],
  'version-changed': [412, 'Someone else changed it meanwhile'],
  'body-too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'Send JSON'],
  'invalid-fields': [422, 'Some fields need another look'],
  'idempotency-key-reused': [422, 'This Idempotency-Key belongs to another request'],
  'version-missing': [428, 'Say which version you changed'],
  'too-many-requests': [429, 'Too many requests'],
  'internal-error': [500, 'Something went wrong on our side'],
  'dependency-down': [503, 'A service this needs is not answering'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

export function problemStatus(code: ProblemCode): number {
  return problems[code][0];
}

export function problemTitle(code: ProblemCode): string {
  return problems[code][1];
}

export function problemType(code: ProblemCode): string {
  return `/problems/${code}`;
}

export const FieldError = z.object({
  /** Dotted path of the field, such as `authors.0`. */
  path: z.string(),
  message: z.string(),
});

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** The path of the request, without its query. */
  instance: z.string().optional(),
  /** The id of the audit record that a refusal (401, 403) left. */
  receipt: z.string().optional(),
  /** Trace id (W3C trace context) to quote when asking for help. */
  trace: z.string().optional(),
  /** For `permission-missing`: the permission asked for, and the roles that would grant it. */
  permission: z.string().optional(),
  grantedBy: z.array(z.string()).optional(),
  errors: z.array(FieldError).optional(),
  /** What stands in the way: for `version-changed` the thing as it is now, so that the difference can be shown. */
  current: z.unknown().optional(),
});

export type Problem = z.infer<typeof Problem>;
export type FieldError = z.infer<typeof FieldError>;
