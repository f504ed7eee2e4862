import type { Subject, World } from './subject.ts';

/** The floor: what node:http itself costs. */
export function bareServer({ settings, databaseFile, meFile }: World): Subject {
  return {
    name: 'Bare node:http',
    about:
      'No auth, no log, no routing but `===`; /me serialises a ready object, /books runs one prepared statement.',
    environment: {
      ...settings,
      NODE_ENV: 'production',
      DATABASE_FILE: databaseFile,
      ME_FILE: meFile,
    },
    command: () => [process.execPath, 'bench/reference/bare-server.ts'],
  };
}
