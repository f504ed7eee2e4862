import 'server-only';
import * as z from 'zod';
import { tokenHeaders } from '@/lib/contract/token-headers.ts';
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
      .pipe(z.enum(tokenHeaders, `must be ${tokenHeaders.join(' or ')}`))
      .default('authorization'),
    about:
      'The header that the token is read from: `authorization` or `x-authorization`. Behind Static Web ' +
      'Apps the second, because the platform overwrites the first; the pages send both.',
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    about: `The least level that is logged: ${logLevels.join(', ')}.`,
  },
} as const satisfies SettingGroup;
