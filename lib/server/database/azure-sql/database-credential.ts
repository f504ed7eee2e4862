import 'server-only';

/** What this app needs of `TokenCredential` (@azure/core-auth), which every Azure SDK takes. */
export type TokenSource = {
  getToken(scope: string): Promise<{ token: string; expiresOnTimestamp: number } | null>;
};

export const databaseScope = 'https://database.windows.net/.default';

/**
 * `source`, for the database alone. A server names the resource that it wants a token for; one that
 * is not ours, or was taken over, could name Microsoft Graph and be given the keys to the directory.
 *
 * @param issued told when each token ends, in milliseconds since the epoch
 */
export function databaseCredential(
  source: TokenSource,
  issued: (endsAt: number) => void,
): TokenSource {
  return {
    async getToken(scope) {
      // tedious writes the scope with the slashes that the server's resource name has.
      if (scope.replace(/(?<!:)\/+/g, '/') !== databaseScope) {
        throw new Error(`the server asked for a token for ${scope}, which is not the database`);
      }
      const token = await source.getToken(databaseScope);
      if (token !== null) issued(token.expiresOnTimestamp);
      return token;
    },
  };
}
