import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from '#engine/channels/aftermath';
import { smtpOutcome, type SmtpError } from './smtp-outcome.ts';

export interface Envelope {
  from: string;
  to: string;
}

/** An open connection is kept for so many milliseconds, for the next mail. */
const keptFor = 5_000;

/** Credentials never cross a network in the clear; without any, TLS is used where the server offers it. */
const optionsOf = (url: string): ConstructorParameters<typeof SMTPConnection>[0] => {
  const { protocol, hostname, port, username, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/gu, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && username !== '' && !local,
    ignoreTLS: searchParams.get('tls') === 'never',
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    socketCloseTimeout: 1_000,
    logger: false,
  };
};

interface Open {
  connection: SMTPConnection;
  used: boolean;
  idle?: NodeJS.Timeout;
}

/** Mails over connections that are kept for a while. It says of every mail whether the server has taken it. */
export class Smtp {
  private readonly kept: Open[] = [];

  constructor(private readonly url: string) {}

  async deliver(envelope: Envelope, bytes: Buffer, signal: AbortSignal): Promise<Outcome> {
    const kept = this.take();
    if (kept) {
      const outcome = await this.over(kept, envelope, bytes, signal);
      // A kept connection that the server had closed meanwhile: nothing of the mail was sent yet.
      if (outcome.state !== 'failed' || !outcome.hostAtFault || signal.aborted) return outcome;
    }
    const open: Open = { connection: new SMTPConnection(optionsOf(this.url)), used: false };
    open.connection.on('error', () => undefined);
    try {
      await this.greet(open.connection, signal);
    } catch (error) {
      open.connection.close();
      return smtpOutcome(error as SmtpError, false);
    }
    return this.over(open, envelope, bytes, signal);
  }

  async close(): Promise<void> {
    for (const { connection, idle } of this.kept.splice(0)) {
      clearTimeout(idle);
      connection.quit();
    }
  }

  private take(): Open | undefined {
    for (let open = this.kept.pop(); open; open = this.kept.pop()) {
      clearTimeout(open.idle);
      if (!open.connection.destroyed) return open;
    }
    return undefined;
  }

  private keep(open: Open): void {
    open.used = true;
    open.idle = setTimeout(() => {
      this.kept.splice(this.kept.indexOf(open), 1);
      open.connection.quit();
    }, keptFor).unref();
    this.kept.push(open);
  }

  private async greet(connection: SMTPConnection, signal: AbortSignal): Promise<void> {
    const { username, password } = new URL(this.url);
    const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
    await bySignal(connection, signal, (done) => connection.connect(done));
    if (user)
      await bySignal(connection, signal, (done) => connection.login({ user, credentials: { user, pass } }, done));
  }

  private async over(open: Open, envelope: Envelope, bytes: Buffer, signal: AbortSignal): Promise<Outcome> {
    let begun = false;
    const body = new Readable({
      // Asked for only after the server has said 354: before, the mail cannot have been taken.
      read() {
        begun = true;
        this.push(bytes);
        this.push(null);
      },
    });
    try {
      let answer = '';
      await bySignal(open.connection, signal, (done) =>
        open.connection.send({ from: envelope.from, to: [envelope.to] }, body, (error, info) => {
          answer = info?.response ?? '';
          done(error);
        }),
      );
      this.keep(open);
      return { state: 'sent', note: `邮件服务器已接收：${answer}`.slice(0, 300) };
    } catch (error) {
      open.connection.close();
      return smtpOutcome(error as SmtpError, begun);
    }
  }
}

const brokenOff = (): SmtpError => Object.assign(new Error('超过时限'), { code: 'ETIMEDOUT', command: 'CONN' });

/** One step of the conversation: ends with its callback, an error of the connection, or the signal. */
const bySignal = (
  connection: SMTPConnection,
  signal: AbortSignal,
  step: (done: (error?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      connection.removeListener('error', done);
      signal.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve();
    };
    const stop = (): void => done(brokenOff());
    if (signal.aborted) return reject(brokenOff());
    connection.once('error', done);
    signal.addEventListener('abort', stop, { once: true });
    step(done);
  });
