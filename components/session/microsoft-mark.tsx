/**
 * Microsoft's four squares, in the colours and proportions that its brand asks for on sign-in buttons.
 * https://learn.microsoft.com/entra/identity-platform/howto-add-branding-in-apps
 */
export function MicrosoftMark({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 21 21" aria-hidden="true" className={className}>
      <path fill="#f25022" d="M0 0h10v10H0z" />
      <path fill="#7fba00" d="M11 0h10v10H11z" />
      <path fill="#00a4ef" d="M0 11h10v10H0z" />
      <path fill="#ffb900" d="M11 11h10v10H11z" />
    </svg>
  );
}
