import { CommandError } from '../terminal/command-error.ts';

/** Settings that name a real tenant or cloud; on a laptop the emulators give their own. */
const cloudSetting =
  /^(AZURE_|IDENTITY_|AWS_SECRETS_|AWS_ENDPOINT_|GCP_SECRETS_|ALLOWED_|ENTRA_|GRAPH_URL$|TOKEN_HEADER$|NEXT_PUBLIC_API_URL$)/;

/**
 * The environment of the app on a laptop: the caller's, without what points to a real cloud, plus
 * what points it to the emulators.
 *
 * @param inFiles settings in files that the app reads by itself: an empty one keeps a file's out
 * @returns that environment, and the names of the settings that it does not use
 * @throws {CommandError} for a DATABASE_URL that is no local file: sample books must never end up
 *   in a company's database
 */
export function laptopEnvironment(
  caller: NodeJS.ProcessEnv,
  sample: Readonly<Record<string, string>>,
  port: number,
  inFiles: readonly string[] = [],
): { readonly env: NodeJS.ProcessEnv; readonly ignored: readonly string[] } {
  const databaseUrl = caller.DATABASE_URL || 'file:./data/keyless.db';
  if (!databaseUrl.startsWith('file:')) {
    throw new CommandError(
      'DATABASE_URL does not name a local file. This command fills the database with sample books, ' +
        'so it takes only file:PATH. For a real tenant and database: npm run serve.',
    );
  }
  const cloud = Object.keys(caller).filter((name) => cloudSetting.test(name));
  const cloudInFiles = inFiles.filter((name) => cloudSetting.test(name));
  const env = {
    ...caller,
    ...Object.fromEntries(cloud.map((name) => [name, undefined])),
    ...Object.fromEntries(cloudInFiles.map((name) => [name, ''])),
    ...sample,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
  };
  const given = cloud.filter((name) => caller[name] !== '');
  return { env, ignored: [...new Set([...given, ...cloudInFiles])] };
}
