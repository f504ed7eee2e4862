import type { Person } from '../directory-types.ts';
import { stableGuid } from '../stable-guid.ts';

/** More groups than this do not fit into a JWT, says Entra. */
const mostGroupsInToken = 200;

/**
 * The person's security groups, or the overage claim that names a place to ask instead.
 * https://learn.microsoft.com/security/zero-trust/develop/configure-tokens-group-claims-app-roles
 */
export function groupClaims(person: Person): Readonly<Record<string, unknown>> {
  if (person.groups === 0) return {};
  if (person.groups > mostGroupsInToken) {
    const endpoint = `https://graph.windows.net/${person.tenantId}/users/${person.id}/getMemberObjects`;
    return {
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint } },
    };
  }
  const ids = Array.from({ length: person.groups }, (_, index) =>
    stableGuid('group', person.tenantId, String(index)),
  );
  return { groups: ids };
}
