/**
 * A bar as long as `share` (0 to 1) says. Drawn as SVG: its width is an attribute, where CSS would
 * need an inline style.
 */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg
      aria-hidden="true"
      className="h-1.5 w-full overflow-hidden rounded-full"
      preserveAspectRatio="none"
    >
      <rect width="100%" height="100%" className="fill-sunken" />
      <rect width={`${share * 100}%`} height="100%" rx="3" className="fill-accent" />
    </svg>
  );
}
