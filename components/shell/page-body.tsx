import type { ReactNode } from 'react';

/** The column that a page's parts stand in. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return (
    <div className="page-column grid animate-appear grid-cols-1 gap-10 py-6 md:py-10">
      {children}
    </div>
  );
}
