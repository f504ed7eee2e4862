'use client';

import { useRef, useState } from 'react';
import { useCatalogueRefresh } from '@/lib/browser/queries/use-catalogue-refresh.ts';
import { fileSteps } from './file-steps.ts';
import { atTheBeginning, type ImportFlow } from './import-flow.ts';
import { sendSteps } from './send-steps.ts';
import { useBookFileReader } from './use-book-file-reader.ts';

/** Leads from a file to books: what is shown, and what can be done at each step. */
export function useImportFlow() {
  const [flow, setFlow] = useState<ImportFlow>(atTheBeginning);
  const { reader, close } = useBookFileReader();
  const stop = useRef(new AbortController());
  const refresh = useCatalogueRefresh();

  function startOver(problem?: string) {
    stop.current.abort();
    close();
    setFlow({ ...atTheBeginning, problem: problem ?? null });
  }

  const scope = { reader, setFlow, stop, startOver, refresh };
  return { flow, ...fileSteps(scope), ...sendSteps(scope), startOver: () => startOver() };
}

export type ImportSteps = ReturnType<typeof useImportFlow>;
