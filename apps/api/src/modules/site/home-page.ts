import { writeLatestNews } from './content-pages.ts';
import { type Html, html, link, list } from './html.ts';
import type { Asked, WrittenPage } from './page.ts';
import { writeTopCategories } from './service-pages.ts';
import { pathTo } from './words.ts';

const way = (title: string, text: string, link: Html): Html => html`<h2>${title}</h2><p>${text}</p><p>${link}</p>`;

/** The first page: what there is to do, the services by topic, the way in, the latest news. */
export const writeHome = async (asked: Asked): Promise<WrittenPage> => {
  const text = asked.words.home.home;
  const [categories, news] = await Promise.all([writeTopCategories(asked), writeLatestNews(asked)]);
  return {
    title: text.title,
    description: `${text.what} ${text.who}`,
    content: html`<p>${text.what}</p><p>${text.who}</p>
      ${way(text.visitTitle, text.visitText, link(pathTo('booking', { step: 'start' }), text.visitLink))}
      ${way(text.catalogueTitle, text.catalogueText, link(pathTo('catalogue'), text.catalogueLink))}
      <h2>${text.servicesTitle}</h2><p>${text.servicesText}</p>${categories}
      <p>${link(pathTo('services'), text.servicesLink)}</p>
      <h2>${text.startTitle}</h2><p>${text.need}</p>${list([
        link(pathTo('registerGuide'), text.guideLink),
        link(pathTo('login'), text.signIn),
        link(pathTo('register'), text.register),
      ])}
      ${way(text.helpTitle, text.helpText, link(pathTo('help'), text.helpLink))}
      ${way(text.displayTitle, text.displayText, link(pathTo('display'), text.displayLink))}
      ${news}`,
  };
};
