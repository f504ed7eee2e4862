import * as z from 'zod';

/** `GET /api/v1/config`: what the browser needs to start MSAL. Public by nature. */
export const PublicConfig = z.object({
  /** Client id of the single-page application. */
  clientId: z.guid(),
  /** `https://login.microsoftonline.com/{tenant}` or `/organizations` when several are allowed. */
  authority: z.url(),
  /** The delegated scope of the API, `api://…/access_as_user`. */
  scope: z.string(),
  /**
   * MSAL's `auth.authorityMetadata` (a JSON text), when the authority host is an emulator on
   * loopback; null otherwise.
   */
  authorityMetadata: z.string().nullable(),
});

export type PublicConfig = z.infer<typeof PublicConfig>;
