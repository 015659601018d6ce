import type { Readable } from 'node:stream';

export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly signature: string };

/** Looks for viruses. No answer is never a good answer: whoever asks keeps the file closed until one comes. */
export interface VirusScan {
  /** Reads the stream to its end; throws ScannerUnavailable, or the stream's own error when that breaks. */
  scan(source: Readable): Promise<ScanVerdict>;
  /** True when the scanner answers now. */
  isReady(): Promise<boolean>;
}

export type ScannerFault = 'unreachable' | 'silent' | 'hanging up' | 'stream too long' | 'not understood';

/** No verdict could be had. */
export class ScannerUnavailable extends Error {
  override readonly name = 'ScannerUnavailable';
  /** 'stream too long' comes again on every retry: the scanner's StreamMaxLength is below our file limit. */
  readonly fault: ScannerFault;
  constructor(fault: ScannerFault, options?: ErrorOptions) {
    super(`No verdict, the virus scanner: ${fault}`, options);
    this.fault = fault;
  }
}
