import { aadsts } from '../errors/aadsts.ts';

/** What the `claims` parameter asks for (OpenID Connect Core, section 5.5). */
export type RequestedClaims = {
  /** Authentication contexts that the access token must show, such as `c1`. */
  readonly contexts: readonly string[];
  /** What the client says it can handle: `CP1` for claims challenges. */
  readonly clientCapabilities: readonly string[];
  /** Names of optional claims of the id token. */
  readonly idToken: ReadonlySet<string>;
};

type Json = Readonly<Record<string, unknown>>;

/** @throws {AadstsError} 90023 when the parameter is not a JSON object. */
export function parseRequestedClaims(parameter: string | undefined): RequestedClaims {
  const request = parameter === undefined || parameter === '' ? {} : parseObject(parameter);
  const accessToken = member(request, 'access_token');
  return {
    contexts: values(accessToken, 'acrs'),
    clientCapabilities: values(accessToken, 'xms_cc'),
    idToken: new Set(Object.keys(member(request, 'id_token'))),
  };
}

function parseObject(text: string): Json {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isObject(parsed)) return parsed;
  } catch {
    // Answered below, like JSON of another kind.
  }
  throw aadsts.invalidParameter('claims');
}

function member(object: Json, name: string): Json {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** `{"value": "c1"}` and `{"values": ["c1", "c2"]}` alike. */
function values(claims: Json, name: string): readonly string[] {
  const { value, values: several } = member(claims, name);
  const all: readonly unknown[] = Array.isArray(several) ? several : [value];
  return all.filter((item) => typeof item === 'string');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
