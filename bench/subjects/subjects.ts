import { bareServer } from './bare-server.ts';
import { fastapiRemembering, fastapiTuned, fastapiTutorial } from './fastapi.ts';
import { nextServer } from './next-server.ts';
import { noAuthHost } from './no-auth-host.ts';
import { nodeHost } from './node-host.ts';
import type { Subject, World } from './subject.ts';

/** Everything that is measured, in the order of the report. */
export const subjects = {
  host: nodeHost,
  noAuth: noAuthHost,
  bare: bareServer,
  next: nextServer,
  fastapiRemembering,
  fastapiTuned,
  fastapiTutorial,
} satisfies Record<string, (world: World) => Subject>;

export type SubjectId = keyof typeof subjects;

export const subjectIds = Object.keys(subjects) as readonly SubjectId[];
