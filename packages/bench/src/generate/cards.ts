import { shortNumberOf } from '@cabinet/domain/short-number';
import { columnsOf, newCardKey } from '@cabinet/secrets/sealed-card';
import type { Secrets } from '@cabinet/secrets/secrets';
import { aCard } from '@cabinet/testkit/registry';
import type pg from 'pg';
import { seeded } from './seeded.ts';

/** As many as were born on one day in a databank of three million. */
const bornOnOneDay = 100;
const atOnce = 1_000;

const beginnings = ['Бонд', 'Кова', 'Шев', 'Мель', 'Ткач', 'Лис', 'Мороз', 'Савч', 'Рудь', 'Гонч', 'Яр', 'Кравч'];
const middles = ['ар', 'ен', 'ич', 'ук', 'ол', 'ій', 'ав', 'ин'];
const endings = ['енко', 'чук', 'ський', 'ик', 'ець', 'юк', 'ко', 'ів'];

/** By what a card can be asked for. */
export interface CardAsked {
  readonly id: string;
  readonly taxId: string;
  readonly surname: string;
  readonly birthDate: string;
}

const insertText = `insert into registry_card (id, sequence, number, state, surname, "givenName", patronymic, "surnameKey",
    "birthDate", "sealedKey", "taxIdIndex", "personalBox", "healthBox", "openedAt", "changedAt")
  select id, sequence, number, 'active', surname, given, patronymic, key, day, sealed, tax, personal, health, now(), now()
    from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::bytea[], $10::bytea[], $11::bytea[], $12::bytea[])
      as card (id, sequence, number, surname, given, patronymic, key, day, sealed, tax, personal, health)`;

/** Stores so many cards as the cabinet itself seals them, and answers some of them to be asked for. */
export async function storeCards(
  { db, secrets, seed }: { readonly db: pg.Client; readonly secrets: Secrets; readonly seed: number },
  cards: number,
  asked: number,
): Promise<CardAsked[]> {
  const random = seeded(seed);
  const template = aCard({ document: null });
  const days = Math.max(1, Math.round(cards / bornOnOneDay));
  const every = Math.max(1, Math.floor(cards / asked));
  const chosen: CardAsked[] = [];
  const make = (sequence: number) => {
    const id = random.id(Date.UTC(2026, 0, 1) + sequence);
    const surname = `${random.pick(beginnings)}${random.pick(middles)}${random.pick(endings)}`;
    const birthDate = new Date(Date.UTC(1935, 0, 1 + random.below(days))).toISOString().slice(0, 10);
    const taxId = String(1_000_000_000 + sequence);
    const { box, sealedKey } = newCardKey(secrets, id);
    const person = { ...template.person, birthDate, name: { ...template.person.name, surname } };
    const numbers = { taxId, taxIdRefused: false, unzr: null };
    const columns = columnsOf(secrets, id, box, { ...template, person, numbers });
    if (sequence % every === 0) chosen.push({ id, taxId, surname, birthDate });
    return [
      ...[id, sequence, shortNumberOf('card', sequence), columns.surname, columns.givenName, columns.patronymic],
      ...[columns.surnameKey, columns.birthDate, sealedKey, columns.taxIdIndex, columns.personalBox, columns.healthBox],
    ];
  };
  for (let from = 1; from <= cards; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, cards - from + 1) }, (_, at) => make(from + at));
    const values = Array.from({ length: 12 }, (_, column) => rows.map((row) => row[column]));
    await db.query({ name: 'bench.cards', text: insertText, values });
  }
  await db.query(`select setval(pg_get_serial_sequence('registry_card', 'sequence'), $1)`, [cards]);
  await db.query('vacuum analyze registry_card');
  return chosen;
}
