import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a recipient's program reads it. */
export interface Received {
  to: string;
  mail: Email;
}

export interface MailServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

/** What the server does to a recipient, by the first word of the address; everybody else's mail is taken. */
const rcpt: SMTPServerOptions['onRcptTo'] = ({ address }, _, done) => {
  if (address.startsWith('nobody')) return done(refusal(550, '5.1.1 no such user'));
  if (address.startsWith('busy')) return done(refusal(450, '4.2.1 mailbox busy'));
  done();
};

/** A real SMTP server on this machine, taking every mail but for those that its rules refuse. */
export const startMailServer = async (
  after: (to: string, take: () => void, socket: { destroy(): void }) => void = (_, take) => take(),
): Promise<MailServer> => {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: rcpt,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const socket = [...sockets].find(({ remotePort }) => remotePort === session.remotePort);
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          received.push({ to, mail });
          after(to, done, { destroy: () => socket?.resetAndDestroy() });
        });
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((done) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(done);
      }),
  };
};

/** A server by hand, for what no mail server of good manners does. */
export const startBadServer = async (
  behave: (socket: Socket) => void,
): Promise<{ url: string; connections: () => number; close(): Promise<void> }> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    behave(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () =>
      new Promise((done) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => done());
      }),
  };
};

/** Speaks SMTP line by line as scripted: a reply to each command, or null for silence. */
export const scripted =
  (replies: Readonly<Record<string, string | null>>, greeting: string | null = '220 here') =>
  (socket: Socket): void => {
    let inData = false;
    let buffer = '';
    const say = (reply: string | null | undefined): void => void (reply && socket.write(`${reply}\r\n`));
    say(greeting);
    socket.on('data', (data) => {
      buffer += data.toString();
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const verb = inData ? (line === '.' ? '.' : '') : (line.split(/[ :]/u)[0]?.toUpperCase() ?? '');
        if (!verb) continue;
        const reply = verb in replies ? replies[verb] : verb === 'DATA' ? '354 go' : '250 ok';
        if (reply === 'reset') return void socket.resetAndDestroy();
        inData = verb === 'DATA' && Boolean(reply?.startsWith('354'));
        say(reply);
      }
    });
  };
