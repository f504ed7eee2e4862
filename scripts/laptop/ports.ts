import { createServer } from 'node:net';
import { CommandError } from '../terminal/command-error.ts';

const highestPort = 65_535;

/**
 * @param text the `PORT` variable
 * @throws {CommandError} when it is no port number
 */
export function parsePort(text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= highestPort) return port;
  throw new CommandError(`PORT must be a whole number from 1 to ${highestPort}, not "${text}".`);
}

/** Free on IPv4 and IPv6 loopback alike: a browser tries both for `localhost`. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** @returns the first free port from `first` on, among a hundred. */
export async function findFreePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port += 1) {
    if (await isPortFree(port)) return port;
  }
  throw new CommandError(`No free port between ${first} and ${first + 99}.`);
}

/** @throws {CommandError} that names the port and how to take another */
export async function requireFreePort(port: number, command: string): Promise<void> {
  if (!(await isPortFree(port))) throw new CommandError(portTakenMessage(port, command));
}

/** What to type instead differs between shells; say it for the one this machine most likely has. */
export function portTakenMessage(
  port: number,
  command: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const next = port + 1;
  const instead =
    platform === 'win32'
      ? `$env:PORT=${next}; ${command}   (PowerShell)\n  set PORT=${next}&& ${command}   (cmd)`
      : `PORT=${next} ${command}`;
  return `Port ${port} is taken by another program. Stop that program, or use another port:\n\n  ${instead}`;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nobody listening there either.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
