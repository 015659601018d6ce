import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedPdf, rawPdf } from '#test/corpus/pdfs.ts';
import { aDocx, relationship } from '#test/corpus/words.ts';
import { assertPlainDocx } from './docx.ts';
import { assertHarmlessPdf } from './pdf.ts';
import { FileRefused } from './refusals.ts';
import { sniff } from './sniff.ts';

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

/** The bytes with a few of them changed. */
const spoiled = (bytes: Buffer, changes: readonly (readonly [number, number])[]): Buffer => {
  const copy = Buffer.from(bytes);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
};
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });

test('a docx with a few bytes changed is taken or refused, and never anything else', async () => {
  const docx = aDocx({ relationships: relationship('hyperlink', 'https://example.org') });
  await fc.assert(
    fc.asyncProperty(changes, async (these) => {
      const refusal = await assertPlainDocx(spoiled(docx, these)).catch((thrown: unknown) => thrown);
      if (refusal !== undefined) expect(refusal).toBeInstanceOf(FileRefused);
    }),
    { numRuns: 300 },
  );
});

const attempt = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (thrown) {
    return thrown;
  }
};

test('a pdf with a few bytes changed is read to its end or refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(rawPdf({ objects: [script] }), packedPdf(script)), changes, (pdf, these) => {
      // A file spoiled at its head may name nothing; the reader that counts its pages refuses it then.
      const answer = attempt(() => assertHarmlessPdf(spoiled(pdf, these)));
      if (answer !== undefined) expect(answer).toBeInstanceOf(FileRefused);
    }),
    { numRuns: 500 },
  );
});

test('a script is found in a pdf however its name is escaped and whatever stands around it', () => {
  const escapes = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
  const blank = fc.constantFrom(' ', '\n', '\r\n', '\0', '\t', '% (\n', ' % <<\r');
  fc.assert(
    fc.property(escapes, blank, blank, (escaped, before, after) => {
      const name = [...'JavaScript']
        .map((char, at) => (escaped[at] ? `#${char.charCodeAt(0).toString(16)}` : char))
        .join('');
      const pdf = rawPdf({ objects: [`<<${before}/S${before}/${name}${after}/X${after}(/a \\( b)>>`] });
      expect(attempt(() => assertHarmlessPdf(pdf))).toMatchObject({ code: 'documents.pdf_script' });
    }),
    { numRuns: 200 },
  );
});

test('any bytes at all are a known container or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const answer = await sniff(Buffer.from(bytes)).catch((thrown: unknown) => thrown);
      if (typeof answer !== 'string') expect(answer).toBeInstanceOf(FileRefused);
    }),
    { numRuns: 300 },
  );
});
