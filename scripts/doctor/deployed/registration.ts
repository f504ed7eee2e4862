import * as z from 'zod';

const strings = z.array(z.string()).default([]);
const credentials = z.array(z.unknown()).default([]);

/** As much of an application in Microsoft Graph as the checks look at. */
export const Registration = z.object({
  appId: z.string(),
  identifierUris: strings,
  passwordCredentials: credentials,
  keyCredentials: credentials,
  api: z.object({
    requestedAccessTokenVersion: z.number().nullable(),
    oauth2PermissionScopes: z
      .array(z.object({ value: z.string(), isEnabled: z.boolean() }))
      .default([]),
    preAuthorizedApplications: z.array(z.object({ appId: z.string() })).default([]),
  }),
  appRoles: z
    .array(
      z.object({
        value: z.string().nullable(),
        displayName: z.string(),
        description: z.string(),
        allowedMemberTypes: strings,
        isEnabled: z.boolean(),
      }),
    )
    .default([]),
  optionalClaims: z
    .object({ accessToken: z.array(z.object({ name: z.string() })).default([]) })
    .nullable()
    .default(null),
  spa: z.object({ redirectUris: strings }),
  web: z.object({
    redirectUris: strings,
    implicitGrantSettings: z.object({
      enableAccessTokenIssuance: z.boolean().nullable(),
      enableIdTokenIssuance: z.boolean().nullable(),
    }),
  }),
  publicClient: z.object({ redirectUris: strings }),
});

export type Registration = z.infer<typeof Registration>;
