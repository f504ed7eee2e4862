import 'server-only';

/** What this app needs of `TokenCredential` (@azure/core-auth), which every Azure SDK takes. */
export type TokenSource = {
  getToken(scope: string): Promise<{ token: string; expiresOnTimestamp: number } | null>;
};

/** https://learn.microsoft.com/azure/azure-sql/database/authentication-azure-ad-user-assigned-managed-identity */
const nationalClouds = ['database.usgovcloudapi.net', 'database.chinacloudapi.cn'];

/** The scope of the tokens for a server: it goes by the cloud that the server's name is in. */
export function databaseScope(server: string): string {
  const cloud = nationalClouds.find((name) => server.endsWith(`.${name}`));
  return `https://${cloud ?? 'database.windows.net'}/.default`;
}

/**
 * `source`, for one scope alone. A server names the resource that it wants a token for; one that is
 * not ours, or was taken over, could name Microsoft Graph and be given the keys to the directory.
 *
 * @param issued told when each token ends, in milliseconds since the epoch
 */
export function databaseCredential(
  source: TokenSource,
  scope: string,
  issued: (endsAt: number) => void,
): TokenSource {
  return {
    async getToken(wanted) {
      if (wanted !== scope) {
        throw new Error(`the server asked for a token for ${wanted}, which is not the database`);
      }
      const token = await source.getToken(scope);
      if (token !== null) issued(token.expiresOnTimestamp);
      return token;
    },
  };
}
