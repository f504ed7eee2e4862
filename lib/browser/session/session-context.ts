import { createContext } from 'react';
import type { SessionControl } from './session.ts';

export const SessionContext = createContext<SessionControl | null>(null);
