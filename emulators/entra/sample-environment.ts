import { api, brookvale, fernhill, spa } from './directory.ts';

/** The settings that point the app to this emulator; `entraOrigin` is `http://localhost:PORT`. */
export function sampleEnvironment(entraOrigin: string): Record<string, string> {
  return {
    AZURE_TENANT_ID: fernhill.id,
    AZURE_API_CLIENT_ID: api.id,
    AZURE_SPA_CLIENT_ID: spa.id,
    ALLOWED_TENANTS: brookvale.id,
    ENTRA_AUTHORITY_HOST: entraOrigin,
  };
}
