import 'server-only';
import * as z from 'zod';
import { list, origin, wholeNumber } from '../formats.ts';
import type { SettingGroup } from './setting.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** How the process listens, logs and stores. */
export const serverSettings = {
  PORT: {
    schema: wholeNumber(0, 65_535, 'a port').default(3000),
    about: 'The port to listen on; 0 takes a free one.',
  },
  HOST: {
    schema: z.string().default('127.0.0.1'),
    about: 'The address to listen on; 0.0.0.0 in a container.',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(
        /^(file:.+|mssql:\/\/[a-z0-9.-]+(:\d{1,5})?\/[^/?#\s]+)$/i,
        'must be file:PATH (a SQLite file) or mssql://SERVER/DATABASE (Azure SQL), no user in it',
      )
      .default('file:./data/keyless.db'),
    about:
      'The database: `file:PATH` for SQLite, or `mssql://SERVER/DATABASE` for Azure SQL, where the ' +
      'app signs in with its own identity.',
  },
  ALLOWED_ORIGINS: {
    schema: list.pipe(z.array(origin)).default([]),
    about: 'Origins of pages that may call the API from elsewhere, separated by commas.',
    otherwise: 'the app’s own origin only',
  },
  TOKEN_HEADER: {
    schema: z
      .string()
      .toLowerCase()
      .regex(/^[a-z][a-z0-9-]*$/, 'must be a header name')
      .default('authorization'),
    about:
      'The header that carries the access token. Behind Static Web Apps `x-authorization`, because ' +
      'the platform overwrites the usual one.',
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    about: `The least level that is logged: ${logLevels.join(', ')}.`,
  },
} as const satisfies SettingGroup;
