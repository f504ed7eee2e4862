/** Where a deployment is, and what it says of itself. */
export type Deployment = {
  /** Origin of the pages. */
  readonly site: string;
  /** Origin of the API; the same one unless the pages are elsewhere. */
  readonly api: string;
  /** `/api/health` behind Static Web Apps, where `/health` belongs to the pages. */
  readonly healthPath: '/health' | '/api/health';
  readonly spaClientId: string;
  readonly apiClientId: string;
  readonly scope: string;
  /** Where people sign in, as far as the tenant: `https://login.microsoftonline.com/TENANT`. */
  readonly authority: string;
};
