'use client';

import { useEffect, useRef, useState } from 'react';
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
  useLeaveWarning(flow.step === 'importing');

  function startOver(problem?: string) {
    stop.current.abort();
    close();
    setFlow({ ...atTheBeginning, problem: problem ?? null });
  }

  const scope = { reader, setFlow, stop, startOver, refresh };
  return { flow, ...fileSteps(scope), ...sendSteps(scope), startOver: () => startOver() };
}

/** A tab that is closed while it sends rows stops there: the browser asks first. */
function useLeaveWarning(busy: boolean) {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);
}

export type ImportSteps = ReturnType<typeof useImportFlow>;
