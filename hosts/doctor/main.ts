import { createLogger } from '@/lib/server/log.ts';
import { diagnose } from '@/lib/server/platform/diagnose.ts';
import { readDotenv } from '../read-dotenv.ts';

/**
 * What `npm run doctor` shows of the environment that it runs in: prints one line of JSON with the
 * problems of the settings and what the platform page would show. Never a value or a token.
 */
async function main(): Promise<void> {
  readDotenv();
  const diagnosis = await diagnose(process.env, createLogger('silent'));
  process.stdout.write(`${JSON.stringify(diagnosis)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
