import { ownHeaders } from './site-requests.ts';

export type SiteAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/**
 * One request for a page or a file, and what of its answer every host must say alike. Of the content
 * type the media type counts: all files are UTF-8, and only some hosts say so.
 */
export async function siteAnswer(origin: string, target: string): Promise<SiteAnswer> {
  const [method = '', path = ''] = target.split(' ');
  const response = await fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: { 'accept-encoding': 'identity' },
  });
  const kept = [...response.headers].filter(([name]) => !Object.hasOwn(ownHeaders, name));
  const headers = kept.map(([name, value]) => [
    name,
    name === 'content-type' ? value.replace(/;.*/, '') : value,
  ]);
  return {
    status: response.status,
    headers: Object.fromEntries(headers.sort()),
    text: await response.text(),
  };
}
