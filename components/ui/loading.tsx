import type { ReactNode } from 'react';

type LoadingProps = { readonly label: string; readonly children: ReactNode };

/** Wraps skeletons: announced once as "… is loading", drawn as `children`. */
export function Loading({ label, children }: LoadingProps) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
