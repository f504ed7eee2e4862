import { createHash, randomBytes } from 'node:crypto';

/** `aio`, `rh` and `uti`: internal to Entra. A resource must ignore them, so they mean nothing. */
export function opaqueClaims() {
  return {
    aio: randomBytes(33).toString('base64'),
    rh: `1.${randomBytes(24).toString('base64url')}.`,
    uti: randomBytes(16).toString('base64url'),
  };
}

/** `sub`: the same for one person and one recipient, different at any other recipient. */
export function pairwiseSubject(recipientId: string, objectId: string): string {
  return createHash('sha256').update(`${recipientId}\n${objectId}`).digest('base64url');
}
