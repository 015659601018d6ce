import { crc32, deflateRawSync } from 'node:zlib';

/** One member of an archive, with the lies a hostile one tells. */
export interface ZipMember {
  readonly name: string;
  readonly content: string | Buffer;
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** What the directory claims the size to be. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
}

const fields = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );

const parts = (member: ZipMember, at: number): { readonly local: Buffer; readonly central: Buffer } => {
  const content = Buffer.from(member.content);
  const packed = deflateRawSync(content, { level: 9 });
  const name = Buffer.from(member.name);
  // Bit 11: the name is UTF-8; bit 0: encrypted.
  const flags = 0x0800 | (member.encrypted ? 1 : 0);
  const common = fields(
    [2, 20],
    [2, flags],
    [2, 8],
    [4, 0],
    [4, member.claimedCrc ?? crc32(content)],
    [4, packed.length],
    [4, member.claimedSize ?? content.length],
    [2, name.length],
    [2, 0],
  );
  const local = Buffer.concat([fields([4, 0x04034b50]), common, name, packed]);
  const attributes = ((member.mode ?? 0o100644) * 0x10000) % 2 ** 32;
  const tail = fields([2, 0], [2, 0], [2, 0], [4, attributes], [4, at]);
  return { local, central: Buffer.concat([fields([4, 0x02014b50], [2, 0x0314]), common, tail, name]) };
};

/** A ZIP of these members, in this order. */
export const zipOf = (members: readonly ZipMember[], comment = ''): Buffer => {
  let at = 0;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const member of members) {
    const { local, central } = parts(member, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, members.length],
    [2, members.length],
    [4, directory.length],
    [4, at],
    [2, comment.length],
  );
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
};
