type CorrectionProps = {
  readonly words: string;
  readonly correctedTo: string;
  readonly onExact: () => void;
};

/** Which words were searched instead, and the way back to those that were typed. */
export function Correction({ words, correctedTo, onExact }: CorrectionProps) {
  return (
    <p role="status" className="text-sm">
      Showing results for <strong className="font-semibold">{correctedTo}</strong>.{' '}
      <button
        type="button"
        onClick={onExact}
        className="min-h-11 text-accent underline underline-offset-4 hover:text-accent-strong md:min-h-0"
      >
        Search for “{words}” instead
      </button>
    </p>
  );
}
