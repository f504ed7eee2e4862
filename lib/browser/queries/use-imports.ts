'use client';

import {
  type Import,
  ImportPage,
  KeptPage,
  type KeptRow,
  WrongPage,
  type WrongRow,
} from '@/lib/contract/imports.ts';
import { importPath, importsPath } from './imports-path.ts';
import { useApiPages } from './use-api-pages.ts';

/** The imports of the library, the latest first, page by page. */
export function useImports() {
  return useApiPages<Import>(importsPath, ImportPage, { limit: 10 });
}

/** What undoing an import left in the catalogue. */
export function useKeptRows(id: string) {
  return useApiPages<KeptRow>(`${importPath(id)}/kept`, KeptPage, { limit: 20 });
}

/** The rows of an import that did not come in, with the reasons. */
export function useWrongRows(id: string) {
  return useApiPages<WrongRow>(`${importPath(id)}/wrong`, WrongPage, { limit: 20 });
}
