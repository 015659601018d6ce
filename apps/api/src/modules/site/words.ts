// The words and addresses of public pages are written once, in the web app; this file alone reads them there.
import commonEn from '../../../../web/src/locales/en/common.ts';
import bodiesEn from '../../../../web/src/locales/en/catalogue-bodies.ts';
import catalogueEn from '../../../../web/src/locales/en/catalogue.ts';
import contentEn from '../../../../web/src/locales/en/content.ts';
import homeEn from '../../../../web/src/locales/en/home.ts';
import servicesEn from '../../../../web/src/locales/en/services.ts';
import signaturesEn from '../../../../web/src/locales/en/signatures.ts';
import siteEn from '../../../../web/src/locales/en/site.ts';
import commonUk from '../../../../web/src/locales/uk/common.ts';
import bodiesUk from '../../../../web/src/locales/uk/catalogue-bodies.ts';
import catalogueUk from '../../../../web/src/locales/uk/catalogue.ts';
import contentUk from '../../../../web/src/locales/uk/content.ts';
import homeUk from '../../../../web/src/locales/uk/home.ts';
import servicesUk from '../../../../web/src/locales/uk/services.ts';
import signaturesUk from '../../../../web/src/locales/uk/signatures.ts';
import siteUk from '../../../../web/src/locales/uk/site.ts';
import { patterns } from '../../../../web/src/shared/navigation/paths.ts';
import { staffPatterns } from '../../../../web/src/shared/navigation/staff-paths.ts';
import type { Language } from '#platform/context.ts';

export { supportEmail } from '../../../../web/src/features/home/contacts.ts';
export { pathTo, patterns } from '../../../../web/src/shared/navigation/paths.ts';
export { sections } from '../../../../web/src/shared/navigation/sections.ts';
export { hoursRows } from '../../../../web/src/shared/offices/opening.ts';

/** Every address that the web app has a page for. */
export const addresses: readonly string[] = [...Object.values(patterns), ...Object.values(staffPatterns)];

/** The texts of the rooms that public pages speak with. A room adds its own to both languages. */
const texts = {
  uk: {
    bodies: bodiesUk,
    catalogue: catalogueUk,
    common: commonUk,
    content: contentUk,
    home: homeUk,
    services: servicesUk,
    signatures: signaturesUk,
    site: siteUk,
  },
  en: {
    bodies: bodiesEn,
    catalogue: catalogueEn,
    common: commonEn,
    content: contentEn,
    home: homeEn,
    services: servicesEn,
    signatures: signaturesEn,
    site: siteEn,
  },
};

export type Words = (typeof texts)['uk'];

export const wordsIn = (language: Language): Words => texts[language];
