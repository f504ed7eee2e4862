import { hostileAlgorithms } from './hostile/algorithms.ts';
import { hostileCallers } from './hostile/callers.ts';
import { hostileDocuments } from './hostile/documents.ts';
import { hostileHeaders } from './hostile/headers.ts';
import { hostileKeys } from './hostile/keys.ts';
import { hostileOrigins } from './hostile/origins.ts';
import { hostileShapes } from './hostile/shapes.ts';
import { hostileTimes } from './hostile/times.ts';
import type { HostileToken } from './hostile-token.ts';

/** Tokens that must be refused, by what is wrong with them. The names are unique within a theme. */
export const hostileTokens: Readonly<Record<string, readonly HostileToken[]>> = {
  shape: hostileShapes,
  document: hostileDocuments,
  algorithm: hostileAlgorithms,
  header: hostileHeaders,
  key: hostileKeys,
  origin: hostileOrigins,
  time: hostileTimes,
  caller: hostileCallers,
};
