/**
 * The headers that a token may come in. Clients send both: Static Web Apps overwrites `authorization` on
 * the way to the API, which then reads the second one (`TOKEN_HEADER`); everywhere else it reads the first.
 */
export const tokenHeaders = ['authorization', 'x-authorization'] as const;
