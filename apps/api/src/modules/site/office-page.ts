import { html, link } from './html.ts';
import { findOffices, officeFacts } from './offices.ts';
import { type Asked, sideOf, type WrittenPage } from './page.ts';
import { pathTo } from './words.ts';

/** A21: every service centre with the ways to reach it. */
export const writeOffices = async (asked: Asked): Promise<WrittenPage> => {
  const { title, lead, none, book, askLink } = asked.words.services.offices;
  const offices = await findOffices(asked.ctx);
  return {
    title,
    description: lead,
    namesOffices: true,
    content: html`<p>${lead}</p>
      <p>${link(pathTo('booking', { step: 'start' }), book)}</p><p>${link(pathTo('newConsultation'), askLink)}</p>
      ${offices.length === 0 && html`<p>${none}</p>`}
      ${offices.map(
        (office) =>
          html`<section><h2>${sideOf(asked, { uk: office.nameUk, en: office.nameEn })}</h2>${officeFacts(asked, office)}</section>`,
      )}`,
  };
};
