import 'server-only';
import type { OpenApi } from '@/lib/contract/open-api.ts';
import { operations } from '@/lib/contract/operations.ts';
import type { PublicConfig } from '@/lib/contract/public-config.ts';
import { componentSchemas } from './component-schemas.ts';
import {
  describeOperation,
  type GuardedOperation,
  securityOfPeople,
  securityOfServices,
} from './describe-operation.ts';

/** The compiler refuses an operation here whose permission the policy does not know. */
const guarded: readonly GuardedOperation[] = operations;

const description =
  'The lending library of a company. Callers sign in with Microsoft Entra ID; the roles in their ' +
  'token decide. Errors are problem details (RFC 9457). Lists are read page by page: pass ' +
  '`nextCursor` as `cursor` until it is null.';

/** The API as an OpenAPI 3.1 document, generated from contracts and policy. */
export function openApiDocument(config: PublicConfig): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const operation of guarded) {
    const method = operation.method.toLowerCase() as Lowercase<GuardedOperation['method']>;
    paths[operation.path] = {
      ...paths[operation.path],
      [method]: describeOperation(operation, config.scope),
    };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Keyless', version: '1', description },
    servers: [{ url: '/' }],
    tags: [...new Set(guarded.map((operation) => operation.group))].map((name) => ({ name })),
    paths,
    components: { schemas: componentSchemas(), securitySchemes: securitySchemes(config) },
  };
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow and -client-creds-grant-flow */
function securitySchemes({ authority, scope }: PublicConfig) {
  const endpoints = `${authority}/oauth2/v2.0`;
  const tokenUrl = `${endpoints}/token`;
  return {
    [securityOfPeople]: {
      type: 'oauth2',
      description: 'A person, with PKCE. A token of any registered client will do.',
      flows: {
        authorizationCode: {
          authorizationUrl: `${endpoints}/authorize`,
          tokenUrl,
          scopes: { [scope]: 'Call the API as the person who signed in' },
        },
      },
    },
    [securityOfServices]: {
      type: 'oauth2',
      description: 'A service. It asks for the scope `.default`; its roles say what it may do.',
      flows: { clientCredentials: { tokenUrl, scopes: {} } },
    },
  };
}
