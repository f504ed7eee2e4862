/** Where the API says who somebody is, and so the key under which the answer is kept. */
export const mePath = '/api/v1/me';
