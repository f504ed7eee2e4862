import 'server-only';

/**
 * True for a URL whose host is this machine and nothing else: `localhost`, 127.0.0.0/8 or `[::1]`
 * (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). False for anything that
 * does not parse.
 */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
