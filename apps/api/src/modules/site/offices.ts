import type { Office } from '@cabinet/contracts/administration';
import { formatPhone } from '@cabinet/contracts/people';
import type { Context } from '#platform/context.ts';
import { listOffices } from '../administration/public.ts';
import { facts, type Html, html, link, list } from './html.ts';
import { type Asked, sideOf } from './page.ts';
import { hoursRows, type Words } from './words.ts';

/** Longer than any community's own list; a page must not grow without end. */
const atMost = 40;

/** A week in as few lines as it can be told. */
export const hoursIn = ({ hours }: Pick<Office, 'hours'>, words: Words['services']['offices']): readonly string[] =>
  hoursRows(hours).map(({ from, to, day }) => {
    const names = words.weekdays;
    const days = from === to ? (names[from - 1] ?? '') : words.days(names[from - 1] ?? '', names[to - 1] ?? '');
    const pause = day.breakFrom && day.breakTo ? `, ${words.pause(day.breakFrom, day.breakTo)}` : '';
    return `${days}, ${words.open(day.opens, day.closes)}${pause}`;
  });

/** A21: the address of a service centre and every way to reach it. Stands below its name. */
export const officeFacts = (asked: Asked, office: Office): Html => {
  const words = asked.words.services.offices;
  const hours = hoursIn(office, words);
  return facts([
    [words.address, sideOf(asked, { uk: office.addressUk, en: office.addressEn })],
    [words.phone, link(`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`, formatPhone(office.phone))],
    [words.text, office.textContact],
    [words.email, link(`mailto:${office.email}`, office.email)],
    [words.hours, hours.length > 0 ? list(hours) : words.noHours],
  ]);
};

const nameOf = (asked: Asked, { nameUk, nameEn }: Office): string => sideOf(asked, { uk: nameUk, en: nameEn });

export const findOffices = async (ctx: Context): Promise<readonly Office[]> =>
  (await listOffices(ctx)).items.slice(0, atMost);

/** Every service centre with its contacts; each has a heading of the third level. */
export const officeList = (asked: Asked, offices: readonly Office[]): Html =>
  html`${offices.map((office) => html`<section><h3>${nameOf(asked, office)}</h3>${officeFacts(asked, office)}</section>`)}`;
