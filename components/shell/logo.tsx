/** An open book whose spine is the shaft of a key. */
export function Logo({ className }: { readonly className?: string }) {
  return (
    <svg
      viewBox="5 4 22 25"
      aria-hidden="true"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M16 8.2C13.9 6.4 10.9 5.7 7.4 6v9.4c3.5-.3 6.5.4 8.6 2.2 2.1-1.8 5.1-2.5 8.6-2.2V6c-3.5-.3-6.5.4-8.6 2.2Z" />
      <path d="M16 8.2v18.3M16 22h3.6M16 26.5h4.6" />
    </svg>
  );
}
