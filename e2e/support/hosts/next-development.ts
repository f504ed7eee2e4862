import type { HostStart, StartedHost } from './host.ts';

const next = 'node_modules/next/dist/bin/next';

/** `npm run dev` without its emulators: Next's own server, which compiles on demand. */
export async function nextDevelopment({ origin, settings, run }: HostStart): Promise<StartedHost> {
  const { port } = new URL(origin);
  const args = [next, 'dev', '--port', port, '--hostname', 'localhost'];
  return { apiOrigin: origin, healthPath: '/health', processes: [run(args, { ...settings })] };
}
