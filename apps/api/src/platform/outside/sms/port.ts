/** Sends one short message. The text never holds health data; what it holds besides a code is the name of the service. */
export interface SmsTransport {
  /** False when no gateway is configured: then phones cannot be confirmed and the choice is not offered. */
  readonly available: boolean;
  /**
   * Throws TemporarySmsFailure (worth another try) or PermanentSmsFailure (this number or text never will). Sends of one
   * `messageId` reach the phone once, so a retry keeps it and another message has another.
   */
  send(message: { readonly to: string; readonly text: string; readonly messageId: string }): Promise<void>;
  /** True when the gateway answers and knows us now. */
  isReady(): Promise<boolean>;
}

export class TemporarySmsFailure extends Error {}
export class PermanentSmsFailure extends Error {}
