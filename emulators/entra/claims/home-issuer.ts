/**
 * `idp` of a guest: where the person signed in, in the v1 form that Entra uses here. It is a name
 * and not an address to call, so it keeps Microsoft's host.
 */
export function homeIssuer(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}
