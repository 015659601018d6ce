import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF, as another program reads them; spaces and line ends are single spaces. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const pieces: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pieces.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await task.destroy();
  return pieces.join(' ').replaceAll(/\s+/g, ' ');
}
