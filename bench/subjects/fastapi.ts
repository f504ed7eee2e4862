import { execFileSync } from 'node:child_process';
import type { Subject, World } from './subject.ts';

/** Debian's own, whatever other Python is first on the PATH. */
const python = '/usr/bin/python3';
const packages = 'python3-fastapi python3-jwt python3-cryptography uvicorn';
const speedUps = 'python3-uvloop python3-httptools';
const howToGet = `Not installed. On Debian: apt-get install ${packages} ${speedUps}`;
const fast = ['--no-access-log', '--loop', 'uvloop', '--http', 'httptools'];

export function fastapiTutorial(world: World): Subject {
  return {
    name: 'FastAPI as in tutorials',
    about:
      '`def` endpoints, PyJWT decodes for each request, a connection for each query, access log on.',
    ...fastapi(world, 'tutorial', []),
  };
}

export function fastapiTuned(world: World): Subject {
  return {
    name: 'FastAPI tuned',
    about:
      '`async def`, key read once, PyJWT decodes for each request, responses made ready, one connection, uvloop and httptools, no access log.',
    ...fastapi(world, 'tuned', fast),
  };
}

export function fastapiRemembering(world: World): Subject {
  const subject = fastapiTuned(world);
  return {
    ...subject,
    name: 'FastAPI tuned, remembering',
    about: 'The tuned one that also remembers verified tokens, as the node host does.',
    environment: { ...subject.environment, REMEMBER_TOKENS: '1' },
  };
}

function fastapi(
  { settings, databaseFile, permissions }: World,
  module: string,
  options: readonly string[],
): Omit<Subject, 'name' | 'about'> {
  return {
    ...(isInstalled() ? {} : { missing: howToGet }),
    environment: {
      ...settings,
      DATABASE_FILE: databaseFile,
      PERMISSIONS: JSON.stringify(permissions),
      PYTHONDONTWRITEBYTECODE: '1',
    },
    command: (port) => [
      ...[python, '-m', 'uvicorn', '--app-dir', 'bench/reference/fastapi', `${module}:app`],
      ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1', ...options],
    ],
  };
}

function isInstalled(): boolean {
  try {
    execFileSync(python, ['-c', 'import fastapi, jwt, cryptography, uvicorn, uvloop, httptools'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
