import { hashInputs } from './input-hash.ts';

/** What every bundle may read. Reading a little too much costs an esbuild run of half a second. */
const sources = [
  'app',
  'hosts',
  'lib',
  'emulators',
  'scripts',
  'package-lock.json',
  'tsconfig.json',
];

export const hostFile = 'dist/host/main.mjs';
export const migrateFile = 'dist/migrate/main.mjs';
export const backupFile = 'dist/backup/main.mjs';
export const functionsFile = 'dist/functions/main.mjs';
export const doctorFile = 'dist/doctor/main.mjs';
export const emulatorsFile = 'dist/emulators/main.mjs';
export const seedFile = 'dist/seed/main.mjs';

/** The programs that are bundled: where each begins and where it ends up. */
export const bundles = [
  { entry: 'hosts/node/main.ts', outfile: hostFile },
  { entry: 'hosts/migrate/main.ts', outfile: migrateFile },
  { entry: 'hosts/backup/main.ts', outfile: backupFile },
  { entry: 'hosts/doctor/main.ts', outfile: doctorFile },
  { entry: 'emulators/main.ts', outfile: emulatorsFile },
  { entry: 'scripts/seed/main.ts', outfile: seedFile },
] as const;

/** The parts of the freshness check that `build` and `doctor` share. */
export function bundlesFreshness() {
  return {
    name: 'bundles',
    inputs: hashInputs(sources),
    outputs: [...bundles.map(({ outfile }) => outfile), functionsFile],
  };
}
