import { CardContent } from '@cabinet/contracts/registry-card';
import type { Database } from '@cabinet/db/open-database';
import { shortNumberOf } from '@cabinet/domain/short-number';
import { columnsOf, newCardKey, sealFields } from '@cabinet/secrets/sealed-card';
import type { Secrets } from '@cabinet/secrets/secrets';
import * as core from 'zod/v4/core';
import { anId } from './random.ts';

type Content = core.input<typeof CardContent>;

/** What a card says of a woman with a disability of the second group; tests name only what matters to them. */
export const aCard = (more: Partial<Content> = {}): CardContent =>
  core.parse(CardContent, {
    person: {
      name: { surname: 'Ярова', givenName: 'Олена', patronymic: 'Петрівна' },
      sex: 'female',
      birthDate: '1985-03-18',
    },
    numbers: { taxId: null, taxIdRefused: true },
    document: { kind: 'idCard', number: '001234567', issuer: '6310', issuedOn: '2021-05-04', validUntil: '2031-05-04' },
    addresses: {
      registered: {
        placeCode: 'UA63120150010020962',
        settlement: 'Мерефа',
        postcode: '62472',
        streetKind: 'street',
        street: 'Зразкова',
        building: '9',
      },
    },
    contacts: { phone: '+380000000123', email: null, needs: ['large_print'] },
    categories: [{ kind: 'adultDisability', document: 'Витяг з рішення експертної команди', issuedOn: '2025-02-11' }],
    disability: {
      established: {
        group: 'II',
        causes: ['general_illness'],
        establishedOn: '2025-02-11',
        validUntil: null,
        document: { kind: 'ekopfo_extract', number: 'Е-77/25', issuer: 'Лікарня № 1 (зразок)', issuedOn: '2025-02-11' },
      },
      impairments: ['movement'],
      diagnosis: 'G80.1',
    },
    ...more,
  });

interface Place {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: Date;
}

/** Stores a card as the cabinet itself would; answers its id. */
export async function storeCard({ db, secrets, now }: Place, content: CardContent): Promise<string> {
  const [id, changeId] = [anId(), anId()];
  const [place] = await db.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('registry_card', 'sequence'))::int as sequence`;
  const { sequence } = place ?? { sequence: 0 };
  const { box, sealedKey } = newCardKey(secrets, id);
  await db.registryCard.create({
    data: {
      ...{ id, sequence, number: shortNumberOf('card', sequence), state: 'active', sealedKey },
      ...{ openedAt: now, changedAt: now },
      ...columnsOf(secrets, id, box, content),
      changes: { create: { id: changeId, at: now, source: 'visit', fieldsBox: sealFields(box, changeId, []) } },
    },
  });
  return id;
}
