import { rawPdf } from './pdfs.ts';

const room = 12_000;
const rangeWidth = 60;

type Sign = (signed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** A PDF with a signature over all of it but /Contents (ISO 32000-2 §12.8), added behind it as signing programs do. */
export const signedPdfOf = async (sign: Sign, earlier: Buffer = rawPdf()): Promise<Buffer> => {
  const startOfTable = /startxref\n(\d+)/.exec(earlier.toString('latin1'))?.[1] ?? '0';
  const head = '90 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n';
  const tail = ` >>\nendobj\nstartxref\n${startOfTable}\n%%EOF\n`;
  const start = earlier.length + head.length + rangeWidth + '/Contents '.length;
  const end = start + 2 * room + 2;
  const range = `/ByteRange [0 ${start} ${end} ${tail.length}]`.padEnd(rangeWidth);
  const before = Buffer.concat([earlier, Buffer.from(`${head}${range}/Contents `)]);
  const cms = await sign(new Uint8Array(Buffer.concat([before, Buffer.from(tail)])));
  const contents = Buffer.from(cms)
    .toString('hex')
    .padEnd(2 * room, '0');
  return Buffer.concat([before, Buffer.from(`<${contents}>${tail}`)]);
};
