import * as z from 'zod';

/** A person who uses the library: the object id in Entra, and the name to show. */
export const Member = z.object({ id: z.guid(), name: z.string() });

export type Member = z.infer<typeof Member>;
