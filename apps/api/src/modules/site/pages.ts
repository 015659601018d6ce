import {
  listMakerAddresses,
  listProviderAddresses,
  writeMaker,
  writeMakers,
  writeSocialProvider,
  writeSocialProviders,
} from './body-pages.ts';
import {
  listClassAddresses,
  listProductAddresses,
  writeCatalogue,
  writeClass,
  writeProduct,
  writeProducts,
} from './catalogue-pages.ts';
import { listNewsAddresses, writeLaw, writeNews, writeNewsItem, writeQuestions } from './content-pages.ts';
import { writeHome } from './home-page.ts';
import { writeAccessibility, writeGuide, writeHelp, writePrivacy, writeTerms } from './house-pages.ts';
import { writeOffices } from './office-page.ts';
import type { PageKind } from './page.ts';
import {
  listCategoryAddresses,
  listServiceAddresses,
  writeCategory,
  writeService,
  writeServices,
} from './service-pages.ts';
import { writeVerify } from './verify-page.ts';
import { patterns } from './words.ts';

/** Every public page that is whole without the web app. A room adds its kinds of pages here, a line each. */
export const pages: readonly PageKind[] = [
  { pattern: patterns.home, write: writeHome },
  { pattern: patterns.offices, write: writeOffices },
  { pattern: patterns.services, write: writeServices },
  { pattern: patterns.serviceCategory, write: writeCategory, addresses: listCategoryAddresses },
  { pattern: patterns.service, write: writeService, addresses: listServiceAddresses },
  { pattern: patterns.catalogue, write: writeCatalogue },
  { pattern: patterns.products, write: writeProducts },
  { pattern: patterns.productClass, write: writeClass, addresses: listClassAddresses },
  { pattern: patterns.product, write: writeProduct, addresses: listProductAddresses },
  { pattern: patterns.makers, write: writeMakers },
  { pattern: patterns.maker, write: writeMaker, addresses: listMakerAddresses },
  { pattern: patterns.socialProviders, write: writeSocialProviders },
  { pattern: patterns.socialProvider, write: writeSocialProvider, addresses: listProviderAddresses },
  { pattern: patterns.news, write: writeNews },
  { pattern: patterns.newsItem, write: writeNewsItem, addresses: listNewsAddresses },
  { pattern: patterns.questions, write: writeQuestions },
  { pattern: patterns.law, write: writeLaw },
  { pattern: patterns.registerGuide, write: writeGuide },
  { pattern: patterns.help, write: writeHelp },
  { pattern: patterns.verify, write: writeVerify },
  { pattern: patterns.accessibility, write: writeAccessibility },
  { pattern: patterns.privacy, write: writePrivacy },
  { pattern: patterns.terms, write: writeTerms },
];
