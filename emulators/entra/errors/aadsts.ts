import { AadstsError } from './aadsts-error.ts';

/** Refusals about the request as such: tenant, application, parameters, resource, scope. */
export const aadsts = {
  tenantNotFound: (name: string) =>
    new AadstsError(
      90002,
      'invalid_tenant',
      `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    ),
  tenantMalformed: (name: string) =>
    new AadstsError(
      900023,
      'invalid_request',
      `Specified tenant identifier '${name}' is neither a valid DNS name, nor a valid external domain.`,
    ),
  noTenantInformation: () =>
    new AadstsError(
      50059,
      'invalid_request',
      'No tenant-identifying information found in either the request or implied by any provided credentials.',
    ),
  unknownInstance: () => new AadstsError(50049, 'invalid_instance', 'Unknown or invalid instance.'),
  applicationNotFound: (clientId: string, directory: string) =>
    new AadstsError(
      700016,
      'unauthorized_client',
      `Application with identifier '${clientId}' was not found in the directory '${directory}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    ),
  singleTenantApplication: (clientId: string, name: string) =>
    new AadstsError(
      50194,
      'invalid_request',
      `Application '${clientId}'(${name}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps. Use a tenant-specific endpoint.`,
    ),
  missingParameter: (name: string) =>
    new AadstsError(
      900144,
      'invalid_request',
      `The request body must contain the following parameter: '${name}'.`,
    ),
  invalidParameter: (name: string) =>
    new AadstsError(
      90023,
      'invalid_request',
      `Unsupported or malformed value of the parameter '${name}'.`,
    ),
  /** The advice after the first sentence is the emulator's own. */
  formOfOtherSession: () =>
    new AadstsError(
      165000,
      'invalid_request',
      'Invalid Request: Request Tokens do not match the user context. The emulator was started anew since this page was shown, or the browser keeps no cookies for it. Allow cookies, go back to the app and sign in from there.',
    ),
  redirectUriMismatch: (uri: string, clientId: string) =>
    new AadstsError(
      50011,
      'invalid_request',
      `The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal.`,
    ),
  responseTypeDisabled: (responseType: string) =>
    new AadstsError(
      700054,
      'unsupported_response_type',
      `response_type '${responseType}' is not enabled for the application.`,
    ),
  pkceRequired: () =>
    new AadstsError(
      9002325,
      'invalid_request',
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    ),
  challengeMalformed: () =>
    new AadstsError(501491, 'invalid_request', 'Invalid size of Code_Challenge parameter.'),
  unsupportedGrant: (grant: string) =>
    new AadstsError(
      70003,
      'unsupported_grant_type',
      `The app requested an unsupported grant type '${grant}'.`,
    ),
  scopeMalformed: (scope: string) =>
    new AadstsError(
      70011,
      'invalid_scope',
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope '${scope}' is not valid.`,
    ),
  scopeUnknown: (application: string, scope: string, resource: string) =>
    new AadstsError(
      650053,
      'invalid_scope',
      `The application '${application}' asked for scope '${scope}' that doesn't exist on the resource '${resource}'. Contact the app vendor.`,
    ),
  severalResources: () =>
    new AadstsError(
      28000,
      'invalid_request',
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    ),
  resourceNotFound: (resource: string, tenant: string) =>
    new AadstsError(
      500011,
      'invalid_resource',
      `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    ),
  defaultScopeRequired: (scope: string) =>
    new AadstsError(
      1002012,
      'invalid_scope',
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
};
