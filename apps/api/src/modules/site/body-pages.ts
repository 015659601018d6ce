import type { MakerCard, SocialProvider } from '@cabinet/contracts/catalogue-bodies';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { formatPhone } from '@cabinet/contracts/phone-format';
import { isUuid } from '#platform/ids.ts';
import { problem } from '#platform/problem.ts';
import { listMakers, listSocialProviders, readMaker, readSocialProvider } from '../catalogue/public.ts';
import { facts, type Html, html, link, list } from './html.ts';
import { hoursIn } from './offices.ts';
import { type Asked, dateOf, type House, sideOf, type WrittenPage } from './page.ts';
import { pathTo } from './words.ts';

/** More than the country has; a page must not grow without end. */
const everybody = { q: '', limit: 1000 };

type Body = MakerCard | SocialProvider;

const idIn = (id: string | undefined): string => {
  if (id === undefined || !isUuid(id)) throw problem(commonProblems.notFound);
  return id;
};

const placeOf = ({ words }: Asked, { place }: Body): string => words.bodies.place(place.name, place.oblast);

const inWords = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): string =>
  codes.map((code) => words[code]).join(', ');

/** One of a list: its name as a heading, where it is, what it does. */
const entry = (asked: Asked, body: Body, href: string, does: Html): Html =>
  html`<article><h2>${link(href, sideOf(asked, body.name))}</h2><p>${placeOf(asked, body)}.</p>${does}</article>`;

/** How a body is reached, and what helps to get in. Stands below an h2. */
const contacts = (asked: Asked, body: Body): Html => {
  const { bodies: text, services } = asked.words;
  const hours = hoursIn(body, services.offices);
  return html`${facts([
    [text.address, text.addressIn(sideOf(asked, body.address), body.place.oblast)],
    [text.writeFirst, link(`mailto:${body.email}`, body.email)],
    [text.phone, link(`tel:${body.phone}`, formatPhone(body.phone))],
    ...(body.website ? [[text.website, link(body.website, body.website)] as const] : []),
    [text.hours, hours.length > 0 ? list(hours) : services.offices.noHours],
    [text.legalForm, text.legalForms[body.legalForm]],
  ])}<h2>${text.accessTitle}</h2>${
    body.access.length > 0 ? list(body.access.map((one) => text.access[one])) : html`<p>${text.noAccess}</p>`
  }`;
};

const catalogueTrail = ({ words }: Asked) => ({ href: pathTo('catalogue'), text: words.bodies.catalogue });

/** E2: makers and suppliers, each with where it is and what it does. */
export const writeMakers = async (asked: Asked): Promise<WrittenPage> => {
  const { bodies: text } = asked.words;
  const { items } = await listMakers(asked.ctx, asked.products, everybody);
  const does = ({ services, active }: MakerCard): Html =>
    html`<p>${services.length > 0 && `${text.makers.does(inWords(services, text.makerServices))} `}${text.makers.active(active)}</p>`;
  return {
    title: text.makers.title,
    description: text.makers.lead,
    trail: [catalogueTrail(asked)],
    content: html`<p>${text.makers.lead}</p><p>${text.makers.found(items.length)}</p>
      ${items.map((maker) => entry(asked, maker, pathTo('maker', { makerId: maker.id }), does(maker)))}`,
  };
};

/** E2: one maker with its contacts and the kinds of products it makes. */
export const writeMaker = async (asked: Asked): Promise<WrittenPage> => {
  const { bodies: text, catalogue } = asked.words;
  const { makers } = text;
  const maker = await readMaker(asked.ctx, asked.products, idIn(asked.params.makerId));
  const name = sideOf(asked, maker.name);
  const does = makers.does(inWords(maker.services, text.makerServices));
  const kinds = maker.classes.map((one) =>
    link(
      pathTo('productClass', { code: one.code.replaceAll(' ', '-') }),
      catalogue.named(sideOf(asked, one.name), one.products),
    ),
  );
  const { leadTimeDays, takesReferrals, registryNo, agreementNo, agreementTo } = maker;
  const agreed = agreementTo ? dateOf(asked, new Date(`${agreementTo}T12:00:00Z`)) : null;
  return {
    title: name,
    description: `${placeOf(asked, maker)}. ${does}`,
    trail: [catalogueTrail(asked), { href: pathTo('makers'), text: makers.title }],
    content: html`<p>${does}</p><h2>${makers.classesTitle}</h2>
      ${kinds.length > 0 ? list(kinds) : html`<p>${makers.noProducts}</p>`}
      <h2>${makers.contactsTitle}</h2>${contacts(asked, maker)}
      <h2>${makers.oblastsTitle}</h2><p>${maker.oblasts.map((oblast) => oblast.name).join(', ')}</p>
      <h2>${makers.factsTitle}</h2>${facts([
        ...(leadTimeDays === null ? [] : [[makers.leadTime, makers.leadTimeDays(leadTimeDays)] as const]),
        [makers.referrals, takesReferrals ? asked.words.common.yes : asked.words.common.no],
        [makers.edrpou, maker.edrpou],
        ...(registryNo ? [[makers.registry, registryNo] as const] : []),
        ...(agreementNo
          ? [[makers.agreement, agreed ? makers.agreementTo(agreementNo, agreed) : agreementNo] as const]
          : []),
      ])}`,
  };
};

/** E3: who gives social services, each with where it is and what it does. */
export const writeSocialProviders = async (asked: Asked): Promise<WrittenPage> => {
  const { bodies: text } = asked.words;
  const { social } = text;
  const { items } = await listSocialProviders(asked.ctx, everybody);
  const does = ({ services, takesPeople }: SocialProvider): Html =>
    html`<p>${social.services(inWords(services, text.socialServices))}</p>
      <p>${takesPeople ? social.takesYes : social.takesNo}.</p>`;
  return {
    title: social.title,
    description: social.lead,
    trail: [catalogueTrail(asked)],
    content: html`<p>${social.lead}</p><p>${social.found(items.length)}</p>
      ${items.map((one) => entry(asked, one, pathTo('socialProvider', { providerId: one.id }), does(one)))}`,
  };
};

/** E3: one provider: what it does, for whom, when, and how to get in. */
export const writeSocialProvider = async (asked: Asked): Promise<WrittenPage> => {
  const { bodies: text } = asked.words;
  const { social } = text;
  const provider = await readSocialProvider(asked.ctx, idIn(asked.params.providerId));
  const { services, recipients, fee, capacity, takesPeople, registryNo } = provider;
  return {
    title: sideOf(asked, provider.name),
    description: `${placeOf(asked, provider)}. ${social.services(inWords(services, text.socialServices))}`,
    trail: [catalogueTrail(asked), { href: pathTo('socialProviders'), text: social.title }],
    content: html`<p>${takesPeople ? social.takesYes : social.takesNo}.</p>
      <h2>${social.servicesTitle}</h2>${list(services.map((one) => text.socialServices[one]))}
      <h2>${social.factsTitle}</h2>${facts([
        [social.recipients, inWords(recipients, text.recipients)],
        [social.fee, sideOf(asked, fee)],
        ...(capacity === null ? [] : [[social.capacity, capacity] as const]),
        ...(registryNo ? [[social.registry, registryNo] as const] : []),
      ])}
      <h2>${social.contactsTitle}</h2>${contacts(asked, provider)}`,
  };
};

export const listMakerAddresses = async ({ ctx }: House): Promise<readonly string[]> =>
  (await ctx.db.manufacturer.findMany({ where: { active: true }, select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => pathTo('maker', { makerId: id }),
  );

export const listProviderAddresses = async ({ ctx }: House): Promise<readonly string[]> =>
  (await ctx.db.socialProvider.findMany({ where: { active: true }, select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => pathTo('socialProvider', { providerId: id }),
  );
