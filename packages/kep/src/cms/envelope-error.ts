/** Why an envelope cannot be opened. */
export type EnvelopeFault =
  /** The bytes are no EnvelopedData, or one of another shape. */
  | 'not-an-envelope'
  /** It is addressed to other certificates. */
  | 'not-for-this-key'
  /** The sender's certificate is not among those that were given. */
  | 'unknown-sender'
  /** A cipher, a key agreement or a curve that is not supported. */
  | 'unknown-algorithm'
  /** The key inside does not pass its check: another key, or altered bytes. */
  | 'wrong-key';

/** An envelope that cannot be opened, and why. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  readonly fault: EnvelopeFault;

  constructor(fault: EnvelopeFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
