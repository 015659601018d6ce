import type { PublishedItem } from '@cabinet/contracts/content';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Context } from '#platform/context.ts';
import type { ProductIndex } from '../catalogue/public.ts';
import type { Html } from './html.ts';
import type { Words } from './words.ts';

/** A public page as it reads without the web app. */
export interface WrittenPage {
  /** The h1, and the beginning of the window's title. */
  readonly title: string;
  /** One or two sentences for search engines and for whoever is sent the link. */
  readonly description: string;
  /** What stands below the h1. */
  readonly content: Html;
  /** The way to it from the first page. */
  readonly trail?: readonly { readonly href: string; readonly text: string }[];
  /** Nothing stands at the address, and this says so. */
  readonly isMissing?: boolean;
  /** Its content names the service centres already. */
  readonly namesOffices?: boolean;
}

/** The house as a visitor in the page's language sees it. */
export interface House {
  readonly ctx: Context;
  readonly products: ProductIndex;
  /** All that editors publish, where many pages are written together; a page by itself reads it for itself. */
  readonly content?: readonly PublishedItem[];
}

/** What a page is written from. */
export interface Asked extends House {
  readonly words: Words;
  /** Of the address, by the names in the pattern. */
  readonly params: Readonly<Record<string, string>>;
}

/** Pages of one kind. */
export interface PageKind {
  /** As the web app names the address: `/services/:code`. */
  readonly pattern: string;
  /** Throws common.not_found for an address that no page has. */
  readonly write: (asked: Asked) => Promise<WrittenPage>;
  /** Every address of the kind, for search engines; a pattern without parameters is one by itself. */
  readonly addresses?: (house: House) => Promise<readonly string[]>;
}

/** The side of bilingual words that the page speaks; Ukrainian where there is no translation. */
export const sideOf = ({ ctx }: Pick<Asked, 'ctx'>, { uk, en }: Bilingual): string =>
  ctx.language === 'en' ? en || uk : uk;

const dates = {
  uk: new Intl.DateTimeFormat('uk-UA', { timeZone: 'Europe/Kyiv', dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', dateStyle: 'long' }),
};

/** A day in words: «5 квітня 2012 р.» */
export const dateOf = ({ ctx }: Pick<Asked, 'ctx'>, instant: Date): string => dates[ctx.language].format(instant);
