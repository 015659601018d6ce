import { html, link, list } from './html.ts';
import type { Asked, WrittenPage } from './page.ts';
import { pathTo } from './words.ts';

/** What the check of a signature tells and where the file stays; the check itself takes a browser that runs it. */
export const writeVerify = async ({ words }: Asked): Promise<WrittenPage> => {
  const { signatures: text } = words;
  const { title, points, kindsTitle, kindsText, scriptTitle, scriptText } = text.written;
  return {
    title: text.title,
    description: text.lead,
    content: html`<p>${text.lead}</p><p>${text.staysHere}</p>
      <h2>${title}</h2>${list(points)}
      <h2>${kindsTitle}</h2><p>${kindsText}</p>
      <h2>${scriptTitle}</h2><p>${scriptText}</p><p>${link(pathTo('offices'), text.offices)}</p>`,
  };
};
