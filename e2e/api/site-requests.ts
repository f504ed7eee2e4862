/** Answered alike by the node host and by Static Web Apps: status, configured headers and body. */
export const sameAnswers = [
  'GET /',
  'HEAD /',
  'GET /books',
  'GET /books?q=sea',
  'GET /books/view?id=1',
  'GET /books.html',
  'GET /auth-redirect.html',
  'GET /icon.svg',
  'GET /before-paint.js',
  'GET /books.txt',
] as const;

/** Nothing is there: the page that says so, with status 404. */
export const notFound = [
  'GET /nothing',
  'GET /no/such/page',
  'GET /_next/static/nothing.js',
  'GET /favicon.ico',
  'GET /staticwebapp.config.json',
  'GET /..%2fpackage.json',
] as const;

/** Headers that are the host's own, and why none of them is configured. */
export const ownHeaders: Readonly<Record<string, string>> = {
  'accept-ranges': 'the CLI serves parts of files; no page asks for one',
  connection: 'belongs to the connection',
  'content-length': 'the CLI sends some files in chunks',
  date: 'differs with each answer',
  etag: 'each host has its own mark for a version; the CLI has one for all',
  'keep-alive': 'belongs to the connection',
  'last-modified': 'the node host tells versions apart by etag alone',
  'transfer-encoding': 'belongs to the connection',
  vary: 'the node host compresses; in front of Static Web Apps the edge does',
  'x-dns-prefetch-control': 'a default of the platform, which no browser needs',
  'x-xss-protection': 'a default of the platform, which browsers have dropped',
};

/** Answers that differ, and why they may. A difference that is gone fails its test. */
export const differences = [
  {
    target: 'GET /books/',
    node: 301,
    staticWebApps: 404,
    why: 'the platform redirects by trailingSlash, its CLI does not know it (its issue 418)',
  },
  {
    target: 'POST /',
    node: 405,
    staticWebApps: 405,
    why: 'the node host adds Allow and the configured headers, the CLI sends the status alone',
  },
  {
    target: 'OPTIONS /',
    node: 405,
    staticWebApps: 204,
    why: 'the platform answers OPTIONS for files; no other origin may read a page on either',
  },
  {
    target: 'GET /health',
    node: 200,
    staticWebApps: 404,
    why: 'only /api leads to Functions, so the endpoint is at /api/health there',
  },
  {
    target: 'GET /api',
    node: 404,
    staticWebApps: 404,
    why: 'the node host answers as the API does, the CLI with the page; nothing is there',
  },
  {
    target: 'GET /.auth/me',
    node: 404,
    staticWebApps: 200,
    why: 'sign-in of the platform, which is not used: the API never reads its principal',
  },
] as const;
