/** One letter to one person, ready to be sent. It carries no attachment: papers stay in the cabinet, behind a sign-in. */
export interface OutgoingMail {
  /** A bare address such as yeva+cabinet@mail.example; never a list and never a name. */
  readonly to: string;
  /** A bare address or a name with one: Кабінет <no-reply@cabinet.example>. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** <id@host>, the same on every attempt, so that a receiver can tell a repeated letter. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MailAccepted {
  /** Addresses the server took the letter for. */
  readonly accepted: readonly string[];
  /** The server's last line; often names its queue id. */
  readonly response: string;
}

/** Hands letters to a mail server. Taken by the server is all that is known: a letter may still come back. */
export interface MailTransport {
  /**
   * Throws TemporaryMailFailure or PermanentMailFailure, nothing else. A temporary failure may come after the server took
   * the letter and before it said so; the retry then makes a second copy with the same message id.
   */
  send(mail: OutgoingMail): Promise<MailAccepted>;
  /** True when the server answers and accepts our password now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** The same letter may go later: the server is down, slow, busy or does not accept us. */
export class TemporaryMailFailure extends Error {
  override readonly name = 'TemporaryMailFailure';
  /** The SMTP reply, 400–599; null when there was none. */
  readonly code: number | null;
  constructor(message: string, code: number | null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** This letter to this address will never go; sending it again only hurts our name with the server. */
export class PermanentMailFailure extends Error {
  override readonly name = 'PermanentMailFailure';
  /** The SMTP reply, 500–599; null when the letter was never offered. */
  readonly code: number | null;
  constructor(message: string, code: number | null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
