import { type Html, html, link, list } from './html.ts';
import { findOffices, officeList } from './offices.ts';
import type { Asked, WrittenPage } from './page.ts';
import { pathTo, supportEmail } from './words.ts';

const part = (title: string, text: string, points: readonly string[] = []): Html =>
  html`<h2>${title}</h2>${text && html`<p>${text}</p>`}${list(points)}`;

const way = (title: string, text: string, link: Html): Html => html`<h2>${title}</h2><p>${text}</p><p>${link}</p>`;

const emailLine = (label: string): Html => html`<p>${label} ${link(`mailto:${supportEmail}`, supportEmail)}</p>`;

/** A22: how to register, step by step. */
export const writeGuide = async ({ words }: Asked): Promise<WrittenPage> => {
  const { guide: text } = words.home;
  const { prepare, account, letter, profile, apply } = text.steps;
  const step = ({ title, text }: { readonly title: string; readonly text: string }, way?: Html): Html =>
    html`<li><h2>${title}</h2><p>${text}</p>${way && html`<p>${way}</p>`}</li>`;
  return {
    title: text.title,
    description: text.lead,
    content: html`<p>${text.lead}</p><ol>${[
      step(prepare),
      step(account, link(pathTo('register'), account.link)),
      step(letter),
      step(profile, link(pathTo('profile'), profile.link)),
      step(apply, link(pathTo('services'), apply.link)),
    ]}</ol>
      <h2>${text.codeTitle}</h2><p>${text.codeText}</p><p>${text.codeRules}</p><p>${link(pathTo('registerCode'), text.codeLink)}</p>
      <p>${text.stuck} ${link(pathTo('help'), text.stuckLink)}</p>`,
  };
};

export const writeHelp = async (asked: Asked): Promise<WrittenPage> => {
  const { help: text } = asked.words.home;
  const offices = await findOffices(asked.ctx);
  return {
    title: text.title,
    description: `${text.lead} ${text.writeAnswer}`,
    namesOffices: true,
    content: html`<p>${text.lead}</p>
      ${part(text.writeTitle, text.writeText)}<p>${text.writeAnswer}</p>${emailLine(text.email)}
      ${part(text.signTitle, text.signText)}
      ${part(text.visitTitle, text.visitText)}${officeList(asked, offices)}
      ${way(text.drawsTitle, text.drawsText, link(pathTo('draws'), text.drawsLink))}
      ${part(text.kepTitle, text.kepText)}${text.kepAnswers.map(({ asked: question, told }) => html`<h3>${question}</h3><p>${told}</p>`)}
      <p>${link(pathTo('verify'), text.kepVerify)}</p>
      <h2>${text.stuckTitle}</h2>
      <h3>${text.stuckPasswordTitle}</h3><p>${text.stuckPasswordText}</p>
      <h3>${text.stuckLetterTitle}</h3><p>${text.stuckLetterText}</p>
      <h3>${text.stuckErrorTitle}</h3><p>${text.stuckErrorText}</p>`,
  };
};

export const writeAccessibility = async ({ words }: Asked): Promise<WrittenPage> => {
  const { accessibility: text } = words.home;
  return {
    title: text.title,
    description: text.lead,
    content: html`<p>${text.lead}</p>
      ${part(text.goalTitle, text.goalText)}${part(text.canTitle, '', text.can)}
      ${part(text.checkedTitle, text.checkedText)}
      ${part(text.notCheckedTitle, text.notCheckedText, text.notChecked)}
      ${part(text.knownTitle, '', text.known)}${part(text.contactTitle, text.contactText)}
      <p>${link(pathTo('feedback'), text.tell)}</p>${emailLine(text.email)}
      ${part(text.complaintTitle, text.complaintText)}`,
  };
};

export const writePrivacy = async ({ words }: Asked): Promise<WrittenPage> => {
  const { privacy: text } = words.home;
  return {
    title: text.title,
    description: text.lead,
    content: html`<p>${text.lead}</p>
      ${part(text.whatTitle, '', text.what)}${part(text.whyTitle, text.whyText)}${part(text.whoTitle, text.whoText)}
      ${part(text.browserTitle, text.browserText)}${part(text.rightsTitle, '', text.rights)}
      ${part(text.askTitle, text.askText)}${emailLine(text.email)}`,
  };
};

export const writeTerms = async ({ words }: Asked): Promise<WrittenPage> => {
  const { terms: text } = words.home;
  return {
    title: text.title,
    description: text.lead,
    content: html`<p>${text.lead}</p>
      ${part(text.freeTitle, text.freeText)}${part(text.youTitle, '', text.you)}${part(text.weTitle, '', text.we)}
      ${part(text.paperTitle, text.paperText)}`,
  };
};
