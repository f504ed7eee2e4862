import { CommandError } from '../terminal/command-error.ts';

/** What the pages of one deployment talk to. */
export type SitePlaces = {
  /** The API's origin when it is not the pages' own, else empty. */
  readonly apiOrigin: string;
  /** Where people sign in. */
  readonly authorityHost: string;
};

export const publicCloud = 'https://login.microsoftonline.com';

/** The settings that change the pages. */
export const siteSettings = ['NEXT_PUBLIC_API_URL', 'ENTRA_AUTHORITY_HOST'] as const;

/**
 * Reads where API and sign-in are: empty settings are as good as none.
 *
 * @throws {CommandError} for one that is no origin, or plain http beyond this machine
 */
export function sitePlaces(environment: NodeJS.ProcessEnv): SitePlaces {
  const read = (name: (typeof siteSettings)[number]) => {
    const value = environment[name]?.trim();
    return value ? secureOrigin(name, value) : undefined;
  };
  return {
    apiOrigin: read('NEXT_PUBLIC_API_URL') ?? '',
    authorityHost: read('ENTRA_AUTHORITY_HOST') ?? publicCloud,
  };
}

function secureOrigin(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || `${url.origin}/` !== url.href) {
    throw new CommandError(
      `${name} must be an origin, such as https://library.example.com, without a path: ${value}`,
    );
  }
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return url.origin;
  throw new CommandError(`${name} must be https; http is for this machine only: ${value}`);
}
