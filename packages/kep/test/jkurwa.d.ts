// What the tests use of two packages that come without types.

declare module 'gost89' {
  interface Algorithms {
    hash(data: Buffer): Buffer;
  }
  const gost89: { compat: { algos(): Algorithms } };
  export default gost89;
}

declare module 'jkurwa' {
  interface PrivateKey {
    sign(digest: Buffer, format: 'le'): Buffer;
    pub(): { keyid(algorithms: object): Buffer };
  }
  interface Certificate {
    readonly pubkey: { verify(digest: Buffer, signature: Buffer, format: 'le'): boolean };
  }
  interface Material {
    readonly priv?: PrivateKey;
    readonly cert?: Certificate;
  }
  interface Unwrapped {
    readonly content?: Buffer;
    readonly error?: string | null;
    readonly pipe: readonly { readonly signed?: boolean }[];
  }
  interface Box {
    unwrap(message: Buffer, content?: Buffer): Promise<Unwrapped>;
    pipe(data: Buffer, steps: readonly object[], options: object): Promise<Buffer>;
  }
  const jkurwa: {
    Box: new (options: { algo: object; keys?: readonly Material[] }) => Box;
    Certificate: { from_asn1(der: Buffer): Certificate };
    Priv: {
      from_protected(file: Buffer, password: string, algorithms: object): { readonly keys: readonly PrivateKey[] };
    };
  };
  export default jkurwa;
}
