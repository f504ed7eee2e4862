import { apiClient } from '@/lib/browser/api/api-client.ts';
import { silenceLimits } from '@/lib/browser/api/silence-limits.ts';
import {
  Import,
  type ImportBatch,
  ImportBatchAnswer,
  type ImportCheck,
  ImportCheckAnswer,
  type ImportEnd,
  type NewImport,
} from '@/lib/contract/imports.ts';
import { importPath, importsPath } from './imports-path.ts';
import { persistently } from './persistently.ts';

const longWork = { silenceMs: silenceLimits.longWork };

/**
 * The steps of an import. Each may be sent again after a lost answer, and is: nothing is imported
 * twice.
 *
 * @throws ApiProblem; DOMException `AbortError` when aborted
 */
export const sendImport = {
  check: (check: ImportCheck, signal: AbortSignal) =>
    persistently(
      () =>
        apiClient.post(`${importsPath}/check`, ImportCheckAnswer, check, { ...longWork, signal }),
      { signal },
    ),
  start: (given: NewImport) => persistently(() => apiClient.post(importsPath, Import, given)),
  batch: (id: string, batch: ImportBatch) =>
    persistently(() =>
      apiClient.post(`${importPath(id)}/batches`, ImportBatchAnswer, batch, longWork),
    ),
  end: (id: string, end: ImportEnd) =>
    persistently(() => apiClient.patch(importPath(id), Import, end)),
  undo: (id: string, account: string | null) =>
    persistently(() => apiClient.post(`${importPath(id)}/undo`, Import, undefined, longWork), {
      account,
    }),
};
