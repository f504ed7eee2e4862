import 'server-only';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { statementOf } from './statement-of.ts';
import {
  done,
  errorToken,
  message,
  messageReader,
  oneNumber,
  packet,
  shortText,
  token,
  u32,
  utf16,
} from './tds-wire.ts';

/** What the server does with something: agree, refuse with an error number, or hang up. */
export type Verdict = 'ok' | 'hang up' | number;

export type TdsServerOptions = {
  readonly cert: string;
  readonly key: string;
  /** The resource that the server names for its token. */
  readonly resource?: string;
  readonly onLogin?: (token: string) => Verdict;
  readonly onStatement?: (sql: string) => Verdict;
};

/** What arrived, in order. */
export type Arrived = {
  readonly protocols: (string | false | null)[];
  readonly logins: string[];
  readonly tokens: string[];
  readonly statements: string[];
};

/**
 * As much of SQL Server as a login with a token and a few statements need: TDS 8.0, [MS-TDS]. Every
 * statement answers with one row, `n` = 1.
 */
export async function startTdsServer(options: TdsServerOptions) {
  const arrived: Arrived = { protocols: [], logins: [], tokens: [], statements: [] };
  const sockets = new Set<TLSSocket>();
  const { cert, key } = options;
  const server = createServer({ cert, key, ALPNProtocols: ['tds/8.0'] }, (socket) => {
    sockets.add(socket);
    arrived.protocols.push(socket.alpnProtocol);
    socket.on('error', () => {});
    socket.on(
      'data',
      messageReader((type, body) => serve(socket, arrived, options, type, body)),
    );
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    arrived,
    port: (server.address() as AddressInfo).port,
    /** Breaks every connection. */
    hangUp: () => sockets.forEach((socket) => void socket.destroy()),
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function serve(
  socket: TLSSocket,
  arrived: Arrived,
  options: TdsServerOptions,
  type: number,
  body: Buffer,
): void {
  const answer = (...parts: Buffer[]) =>
    void socket.write(packet(message.answer, Buffer.concat(parts)));
  const judge = (verdict: Verdict, agreed: Buffer) => {
    if (verdict === 'hang up') socket.destroy();
    else answer(verdict === 'ok' ? agreed : Buffer.concat([errorToken(verdict, 'No.'), done()]));
  };
  if (type === message.prelogin) answer(preloginAnswer);
  if (type === message.batch) answer(done());
  if (type === message.transaction) answer(transactionAnswer(body), done());
  if (type === message.login) {
    arrived.logins.push(body.toString('utf16le'));
    answer(fedAuthInfo(options.resource ?? 'https://database.windows.net/'), done());
  }
  if (type === message.fedAuth) {
    const lengths = 8;
    const given = body.subarray(lengths).toString('utf16le');
    arrived.tokens.push(given);
    judge(options.onLogin?.(given) ?? 'ok', Buffer.concat([loginAck, done()]));
  }
  if (type === message.rpc) {
    const sql = statementOf(body);
    arrived.statements.push(sql);
    judge(options.onStatement?.(sql) ?? 'ok', oneNumber('n', 1));
  }
}

/** No encryption inside TLS, and a token is wanted; 2.2.6.5. */
const preloginAnswer = Buffer.from([1, 0, 11, 0, 1, 6, 0, 12, 0, 1, 0xff, 2, 1]);

/** T-SQL, TDS 7.4 as it is called inside of 8.0; 2.2.7.14. */
const loginAck = token(
  0xad,
  Buffer.from([1, 0x74, 0, 0, 4]),
  shortText('Microsoft SQL Server'),
  Buffer.from([16, 0, 0, 0]),
);

/** Where to get a token and for what; 2.2.7.12. */
function fedAuthInfo(resource: string): Buffer {
  const [from, what] = [utf16('https://login.microsoftonline.com/common'), utf16(resource)];
  const directory = 4 + 2 * 9;
  const entry = (id: number, value: Buffer, offset: number) =>
    Buffer.concat([Buffer.from([id]), u32(value.length), u32(offset)]);
  const entries = [entry(1, from, directory), entry(2, what, directory + from.length)];
  const content = Buffer.concat([u32(2), ...entries, from, what]);
  return Buffer.concat([Buffer.from([0xee]), u32(content.length), content]);
}

/** Begun, committed or rolled back; 2.2.7.9. */
function transactionAnswer(body: Buffer): Buffer {
  const request = body.readUInt16LE(body.readUInt32LE(0));
  const id = Buffer.from([8, 1, 0, 0, 0, 0, 0, 0, 0]);
  const none = Buffer.from([0]);
  const begin = 5;
  if (request === begin) return token(0xe3, Buffer.from([8]), id, none);
  return token(0xe3, Buffer.from([request === begin + 2 ? 9 : 10]), none, id);
}
