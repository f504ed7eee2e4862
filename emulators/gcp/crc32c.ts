/** Castagnoli's polynomial, bits reversed (RFC 3720, section 12.1). */
const polynomial = 0x82f63b78;

/** The checksum by which Secret Manager's clients verify a payload. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    }
  }
  return ~crc >>> 0;
}
