import 'server-only';
import type { DescribedOperation } from '@/lib/contract/open-api.ts';
import type { Operation } from '@/lib/contract/operation.ts';
import { rolesGranting } from '@/lib/policy/grants.ts';
import { describePermission, type Permission } from '@/lib/policy/permissions.ts';
import { referenceTo } from './component-schemas.ts';
import { describeParameters } from './describe-parameters.ts';
import { describeResponses } from './describe-responses.ts';

/** An operation whose permission the policy knows. */
export type GuardedOperation = Operation & { readonly access: Permission | 'open' };

/** Names of the two ways to a token, as the document's security schemes have them. */
export const securityOfPeople = 'person';
export const securityOfServices = 'service';

/**
 * `operation` as an OpenAPI operation object; `scope` is the one that a person's token must carry,
 * and a service's token has roles only.
 */
export function describeOperation(operation: GuardedOperation, scope: string): DescribedOperation {
  const { id, group, access, summary, description, body } = operation;
  const open = access === 'open';
  const said = [
    description,
    open ? undefined : `Needs \`${access}\`: ${describePermission(access)}.`,
  ];
  return {
    operationId: id,
    tags: [group],
    summary,
    description: said.filter((part) => part !== undefined).join('\n\n'),
    parameters: describeParameters(operation),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: referenceTo(body.schema), example: body.example },
            },
          },
        }),
    responses: describeResponses(operation),
    security: open ? [] : [{ [securityOfPeople]: [scope] }, { [securityOfServices]: [] }],
    ...(open ? {} : { 'x-permission': access, 'x-roles': [...rolesGranting(access)] }),
  };
}
