/**
 * Why a client got no answer it can use.
 *
 * `address-not-allowed`: the host and port are not on the list; nothing was asked. `no-address`: nothing says whom to
 * ask. `unreachable`, `timeout`, `redirect`, `status`, `too-large`: what became of the request. `malformed`: the answer
 * is not of its format. `rejected`: the answer is a refusal. `mismatch`: the answer is to another question or not
 * signed as it has to be.
 */
export type ClientFault =
  | 'address-not-allowed'
  | 'no-address'
  | 'unreachable'
  | 'timeout'
  | 'redirect'
  | 'status'
  | 'too-large'
  | 'malformed'
  | 'rejected'
  | 'mismatch';

/** A service gave nothing that can be used; `reason` is for programs, the message for a log. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly reason: ClientFault;
  /** The HTTP status, where `reason` is 'status' or 'redirect'. */
  readonly status: number | undefined;

  constructor(
    reason: ClientFault,
    message: string,
    options: { readonly cause?: unknown; readonly status?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.reason = reason;
    this.status = options.status;
  }
}
