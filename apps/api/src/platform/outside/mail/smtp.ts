import { createTransport } from 'nodemailer';
import { envelopeOf, oneLine } from './envelope.ts';
import {
  type MailAccepted,
  type MailTransport,
  type OutgoingMail,
  PermanentMailFailure,
  TemporaryMailFailure,
} from './port.ts';

export interface SmtpSettings {
  /** smtp://user:password@host:port, or smtps:// for TLS from the first byte. Characters of the password are %-encoded. */
  readonly url: string;
  /** Refuse to send before STARTTLS. Unless told: yes when a password would cross a network, no otherwise. */
  readonly requireTls?: boolean;
  /** How long each silence of the server may last, 10 000 ms unless told. */
  readonly timeoutMs?: number;
  /** Connections kept open, 2 unless told. */
  readonly connections?: number;
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

interface Connection {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const connectionOf = ({ url, requireTls }: SmtpSettings): Connection => {
  const server = new URL(url);
  const secure = server.protocol === 'smtps:';
  const user = decodeURIComponent(server.username);
  const auth = user === '' ? {} : { auth: { user, pass: decodeURIComponent(server.password) } };
  return {
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (secure ? 465 : user === '' ? 25 : 587),
    secure,
    requireTLS: requireTls ?? (user !== '' && !isLoopback(server.hostname)),
    ...auth,
  };
};

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

// Only what the server said about this letter is final. A wrong password, a refused greeting or a missing certificate
// is our own trouble: the letters wait until it is mended.
const aboutTheLetter = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
const aboutUs = new Set([530, 534, 535, 538]);

const failureOf = (error: SmtpError): TemporaryMailFailure | PermanentMailFailure => {
  if (error instanceof PermanentMailFailure) return error;
  const code = error.responseCode ?? null;
  const refused = code !== null && code >= 500 && !aboutUs.has(code) && aboutTheLetter.has(error.command ?? '');
  // The library refuses an address it cannot write down, before any server is asked.
  const unwritable = code === null && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
  if (refused || unwritable)
    return new PermanentMailFailure('The mail server refused the letter', code, { cause: error });
  return new TemporaryMailFailure('The mail server did not take the letter now', code, { cause: error });
};

/** Letters over SMTP through a small pool of connections. */
export const openMail = (settings: SmtpSettings): MailTransport => {
  const timeout = settings.timeoutMs ?? 10_000;
  const pool = {
    pool: true as const,
    maxConnections: settings.connections ?? 2,
    maxMessages: 100,
    // The job queue retries and counts; a second, silent queue here would retry without end.
    maxRequeues: 0,
  };
  const transport = createTransport({
    ...connectionOf(settings),
    ...pool,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const offer = async (mail: OutgoingMail): Promise<MailAccepted> => {
    const envelope = envelopeOf(mail);
    const { accepted, response } = await transport.sendMail({
      envelope: { from: envelope.from, to: [envelope.to] },
      from: mail.from,
      to: { name: '', address: envelope.to },
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      // RFC 3834: asks holiday answers not to write back.
      headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    });
    return { accepted: accepted.map(String), response };
  };

  return {
    send: (mail) =>
      offer(mail).catch((error: unknown) => {
        throw failureOf(error as SmtpError);
      }),
    isReady: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    close: async () => transport.close(),
  };
};
