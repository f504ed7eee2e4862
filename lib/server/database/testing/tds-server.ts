import 'server-only';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { statementOf } from './statement-of.ts';
import {
  done,
  errorToken,
  givenUp,
  message,
  messageReader,
  oneNumber,
  packet,
  shortText,
  token,
  u32,
  utf16,
} from './tds-wire.ts';

/** What the server does with something: agree, refuse with an error number, say nothing, or hang up. */
export type Verdict = 'ok' | 'silence' | 'hang up' | number;

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
    const session = { socket, arrived, options, inTransaction: false };
    socket.on(
      'data',
      messageReader((type, body) => serve(session, type, body)),
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

type Session = {
  readonly socket: TLSSocket;
  readonly arrived: Arrived;
  readonly options: TdsServerOptions;
  inTransaction: boolean;
};

function serve(session: Session, type: number, body: Buffer): void {
  const { arrived, options } = session;
  if (type === message.prelogin) answer(session, preloginAnswer);
  if (type === message.batch) answer(session, done());
  if (type === message.attention) {
    // One message for what was given up, and one for the wish to give it up.
    answer(session, done());
    answer(session, givenUp());
  }
  if (type === message.transaction) answer(session, transactionAnswer(session, body), done());
  if (type === message.login) {
    arrived.logins.push(body.toString('utf16le'));
    answer(session, fedAuthInfo(options.resource ?? 'https://database.windows.net/'), done());
  }
  if (type === message.fedAuth) {
    const lengths = 8;
    const given = body.subarray(lengths).toString('utf16le');
    arrived.tokens.push(given);
    judge(session, options.onLogin?.(given) ?? 'ok', loginAck, done());
  }
  if (type === message.rpc) {
    const sql = statementOf(body);
    arrived.statements.push(sql);
    judge(session, options.onStatement?.(sql) ?? 'ok', oneNumber('n', 1));
  }
}

function answer({ socket }: Session, ...parts: Buffer[]): void {
  socket.write(packet(message.answer, Buffer.concat(parts)));
}

function judge(session: Session, verdict: Verdict, ...agreed: Buffer[]): void {
  if (verdict === 'silence') return;
  if (verdict === 'hang up') session.socket.destroy();
  else if (verdict === 'ok') answer(session, ...agreed);
  else {
    const undone = verdict === deadlockVictim && session.inTransaction;
    if (undone) session.inTransaction = false;
    answer(session, undone ? rolledBack : nothing, errorToken(verdict, 'No.'), done());
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

const deadlockVictim = 1205;
const noSuchTransaction = 3903;
const nothing = Buffer.alloc(0);
const begin = 5;
const commit = 7;
const transactionId = Buffer.from([8, 1, 0, 0, 0, 0, 0, 0, 0]);
const noId = Buffer.from([0]);
const begun = token(0xe3, Buffer.from([8]), transactionId, noId);
const committed = token(0xe3, Buffer.from([9]), noId, transactionId);
const rolledBack = token(0xe3, Buffer.from([10]), noId, transactionId);

/** Begins, commits or rolls back; 2.2.6.9 and 2.2.7.9. */
function transactionAnswer(session: Session, body: Buffer): Buffer {
  const request = body.readUInt16LE(body.readUInt32LE(0));
  const open = session.inTransaction;
  session.inTransaction = request === begin;
  if (request === begin) return begun;
  if (!open) return errorToken(noSuchTransaction, 'There is no transaction.');
  return request === commit ? committed : rolledBack;
}
