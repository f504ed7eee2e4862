import type { RunningProcess } from '../child-process.ts';

/**
 * Where the app runs: the node host or the Functions bundle from the build, Next's development
 * server, Static Web Apps in front of the Functions bundle, or pages there and the API elsewhere.
 */
export type Host = 'node' | 'next' | 'functions' | 'static-web-apps' | 'two-origins';

/** What a host is started with. */
export type HostStart = {
  /** `http://localhost:PORT`, where the pages have to answer; the emulators know it. */
  readonly origin: string;
  /** The settings of the app. */
  readonly settings: Readonly<Record<string, string>>;
  /** A folder of this test alone. */
  readonly folder: string;
  /** Starts a program that ends with the test. */
  readonly run: (args: readonly string[], env: Record<string, string>) => RunningProcess;
};

export type StartedHost = {
  /** Where the API answers. */
  readonly apiOrigin: string;
  /** A path of the site that answers 200 once everything runs. */
  readonly healthPath: string;
  readonly processes: readonly RunningProcess[];
};

export type StartHost = (start: HostStart) => Promise<StartedHost>;
