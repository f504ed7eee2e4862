import { LoaderCircle } from 'lucide-react';

/** Decoration only: say what is under way in words beside it. */
export function Spinner() {
  return <LoaderCircle aria-hidden className="size-4 animate-spin" />;
}
