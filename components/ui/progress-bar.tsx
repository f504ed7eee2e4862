type ProgressBarProps = {
  /** What advances, for assistive technology. */
  readonly label: string;
  readonly value: number;
  readonly of: number;
};

/** Drawn as SVG: its width is an attribute, where CSS would need an inline style. */
export function ProgressBar({ label, value, of }: ProgressBarProps) {
  const share = of === 0 ? 0 : value / of;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={of}
    >
      <svg
        aria-hidden="true"
        className="block h-1.5 w-full overflow-hidden rounded-full"
        preserveAspectRatio="none"
      >
        <rect width="100%" height="100%" className="fill-sunken" />
        <rect width={`${share * 100}%`} height="100%" rx="3" className="fill-accent" />
      </svg>
    </div>
  );
}
