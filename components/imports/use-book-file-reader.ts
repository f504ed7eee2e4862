'use client';

import { useEffect, useRef } from 'react';
import {
  type BookFileReader,
  createBookFileReader,
} from '@/lib/browser/book-file/open-book-file.ts';

/** A worker for one file: made when it is needed, ended with the page or by `close`. */
export function useBookFileReader() {
  const current = useRef<BookFileReader | null>(null);

  function close() {
    current.current?.close();
    current.current = null;
  }

  function reader(): BookFileReader {
    current.current ??= createBookFileReader();
    return current.current;
  }

  useEffect(() => () => current.current?.close(), []);
  return { reader, close };
}
