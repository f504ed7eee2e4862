/** Where Entra sends people back to, on the pages' origin. */
export function redirectUriOf(site: string): string {
  return `${site}/auth-redirect.html`;
}
