import type { HostStart, StartedHost } from './host.ts';

/** A host that is one program, which serves pages and API, or the API alone. */
export function oneProcess(args: readonly string[], healthPath: string) {
  return async ({ origin, settings, run }: HostStart): Promise<StartedHost> => {
    const { port } = new URL(origin);
    const host = run([...args], { ...settings, PORT: port });
    return { apiOrigin: origin, healthPath, processes: [host] };
  };
}
