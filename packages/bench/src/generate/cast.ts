import type { Desk, Resident, Row } from './people.ts';
import { makeApplication, type MadeApplication, type OfferedService, type Seal } from './applications.ts';
import { deskOf, residentOf } from './people.ts';
import { seeded, type Seeded } from './seeded.ts';

/** How much there is to be. */
export interface Sizes {
  readonly persons: number;
  readonly applicationsPerPerson: number;
  readonly documentsPerPerson: number;
  readonly offices: number;
  /** Drafts that are complete and may be sent, dealt out over all persons. */
  readonly drafts: number;
}

export interface Making {
  readonly seed: number;
  /** Epoch ms that counts as now. */
  readonly now: number;
  readonly sizes: Sizes;
  readonly services: readonly OfferedService[];
  /** The service of the complete drafts: one question `purpose`, one document. */
  readonly draftService: OfferedService;
  readonly passwordHash: string;
  readonly seal: Seal;
}

/** Rows by table, ready to be stored in this order. */
export type Batch = Readonly<Record<string, readonly Row[]>>;

const at = '2026-10-02T08:00:00.000Z';

const documentRow = (chance: Seeded, { personId }: Resident): Row => ({
  id: chance.id(Date.parse(at)),
  personId,
  origin: 'uploaded',
  kind: 'identity',
  title: 'Паспорт громадянина України',
  fileName: 'паспорт.pdf',
  mediaType: 'application/pdf',
  size: 100_000 + chance.below(900_000),
  sha256: `\\x${chance.bytes(32).toString('hex')}`,
  state: 'confirmed',
  pages: 2,
  createdAt: at,
  checkedAt: at,
  version: 1,
});

/** One who was made, for whoever wants to knock at the product's doors as this person. */
export interface Member {
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly applicationIds: readonly string[];
  readonly draftIds: readonly string[];
}

const gathered = (made: readonly MadeApplication[]): Batch => ({
  application: made.flatMap(({ rows }) => rows.application),
  application_document: made.flatMap(({ rows }) => rows.application_document),
  application_event: made.flatMap(({ rows }) => rows.application_event),
  clock_interval: made.flatMap(({ rows }) => rows.clock_interval),
  information_request: made.flatMap(({ rows }) => rows.information_request),
});

export interface Household {
  readonly member: Member;
  readonly batch: Batch;
}

export interface Casting {
  readonly desks: readonly Desk[];
  readonly offices: Batch;
  /** Persons one after another, so that a hundred thousand applications never lie in memory at once. */
  households(): Generator<Household>;
}

function household(
  making: Making,
  { chance, desks }: { chance: Seeded; desks: readonly Desk[] },
  number: number,
): Household {
  const { sizes, services, draftService, now, seal } = making;
  const resident = residentOf(chance, number, making.passwordHash);
  const documents = Array.from({ length: sizes.documentsPerPerson + 1 }, () => documentRow(chance, resident));
  const ids = documents.map(({ id }) => String(id));
  const own = Math.floor(sizes.drafts / sizes.persons) + (number < sizes.drafts % sizes.persons ? 1 : 0);
  // Every sequence is used once: applications first, then the drafts of everybody.
  const first = number * sizes.applicationsPerPerson + 1;
  const firstDraft = sizes.persons * sizes.applicationsPerPerson + number * Math.ceil(sizes.drafts / sizes.persons) + 1;
  const about = { chance, resident, now, seal };
  const applications = Array.from({ length: sizes.applicationsPerPerson }, (_, index) =>
    makeApplication({
      ...about,
      desk: chance.pick(desks),
      service: chance.pick(services),
      documentIds: ids.slice(0, -1),
      sequence: first + index,
    }),
  );
  const drafts = Array.from({ length: own }, (_, index) =>
    makeApplication(
      {
        ...about,
        desk: chance.pick(desks),
        service: draftService,
        documentIds: ids.slice(-1),
        sequence: firstDraft + index,
      },
      'draft',
    ),
  );
  return {
    member: {
      accountId: resident.accountId,
      personId: resident.personId,
      login: resident.login,
      applicationIds: applications.map(({ id }) => id),
      draftIds: drafts.map(({ id }) => id),
    },
    batch: {
      account: [resident.account],
      person: [resident.person],
      consent: [resident.consent],
      document: documents,
      ...gathered([...applications, ...drafts]),
    },
  };
}

/** Everybody and everything there is to be, the same for the same seed but for what `seal` makes of it. */
export function castOf(making: Making): Casting {
  const chance = seeded(making.seed);
  const desks = Array.from({ length: making.sizes.offices }, (_, number) =>
    deskOf(chance, number, making.passwordHash),
  );
  const offered = [...making.services, making.draftService];
  return {
    desks,
    offices: {
      office: desks.map(({ office }) => office),
      account: desks.map(({ account }) => account),
      staff: desks.map(({ staff }) => staff),
      staff_office: desks.map(({ staffOffice }) => staffOffice),
      office_service: desks.flatMap(({ officeId }) => offered.map(({ serviceId }) => ({ officeId, serviceId }))),
    },
    *households() {
      for (let number = 0; number < making.sizes.persons; number += 1)
        yield household(making, { chance, desks }, number);
    },
  };
}
