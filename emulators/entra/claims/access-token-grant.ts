import type { Application, Person, Service } from '../directory-types.ts';

/** Everything that decides what an access token says. */
export type AccessTokenGrant = {
  readonly resource: Application;
  /** The resource as the client named it: the audience of a v1 token. */
  readonly resourceName: string;
  readonly tenantId: string;
  readonly client: Application;
  /** False for a public client; true when it presented a client assertion. */
  readonly clientAuthenticated: boolean;
  readonly subject: PersonSubject | ServiceSubject;
};

export type PersonSubject = {
  readonly kind: 'person';
  readonly person: Person;
  readonly scopes: readonly string[];
  /** Authentication contexts to show. */
  readonly contexts: readonly string[];
  readonly clientCapabilities: readonly string[];
};

export type ServiceSubject = { readonly kind: 'service'; readonly service: Service };
