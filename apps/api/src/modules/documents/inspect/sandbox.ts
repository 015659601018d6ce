import { assertPlainDoc } from './doc.ts';
import { assertPlainDocx } from './docx.ts';
import type { Opened, SandboxWork } from './in-sandbox.ts';
import { assertPlainPdf } from './pdf.ts';
import { refusalOf } from './refusals.ts';
import { assertFewSignatures, assertPlainAsic, assertPlainCms, isAsic } from './signed.ts';

/** The program that in-sandbox.ts starts: opens one container, answers once, ends. */
const open = async ({ container, bytes }: SandboxWork): Promise<Opened> => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (container === 'pdf') {
    const pages = await assertPlainPdf(whole);
    return { ok: true, kind: 'pdf', pages, ...(assertFewSignatures(whole) && { signed: true }) };
  }
  if (container === 'cms') {
    await assertPlainCms(whole);
    return { ok: true, kind: 'p7s', signed: true };
  }
  if (container === 'zip' && isAsic(whole)) return { ok: true, kind: await assertPlainAsic(whole), signed: true };
  if (container === 'zip') {
    await assertPlainDocx(whole);
    return { ok: true, kind: 'docx' };
  }
  assertPlainDoc(whole);
  return { ok: true, kind: 'doc' };
};

process.once('message', async (work) => {
  // Boundary: the only sender is in-sandbox.ts, which sends exactly this.
  const answer = await open(work as SandboxWork).catch(refusalOf);
  process.send?.(answer, () => process.exit());
});
