import 'server-only';

const procedureHeader = 6;
const fixedTypeBytes = 9;
const unboundedLength = 0xffff;

/**
 * The statement in a call of sp_executesql: the first parameter of the first call, [MS-TDS] 2.2.6.6.
 */
export function statementOf(rpc: Buffer): string {
  let offset = rpc.readUInt32LE(0) + procedureHeader;
  offset += 1 + rpc.readUInt8(offset) * 2;
  const statusAndType = 2;
  const most = rpc.readUInt16LE(offset + statusAndType);
  offset += fixedTypeBytes;
  if (most !== unboundedLength) {
    const length = rpc.readUInt16LE(offset);
    return rpc.toString('utf16le', offset + 2, offset + 2 + length);
  }
  const totalBytes = 8;
  const chunk = offset + totalBytes;
  return rpc.toString('utf16le', chunk + 4, chunk + 4 + rpc.readUInt32LE(chunk));
}
