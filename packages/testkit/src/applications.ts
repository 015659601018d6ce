import type { Database } from '@cabinet/db/open-database';
import { shortNumber } from '@cabinet/domain/short-number';
import { storeApplicant } from './accounts.ts';
import { anAddress } from './addresses.ts';
import { anId } from './random.ts';

type ApplicationRow = Parameters<Database['application']['create']>[0]['data'];
type DocumentRow = Parameters<Database['document']['create']>[0]['data'];
type IntervalRow = Parameters<Database['clockInterval']['create']>[0]['data'];

/** Stores an applicant who may send an application at once: adult, with an address and a consent. */
export async function storeReadyApplicant(
  db: Database,
  more: Parameters<typeof storeApplicant>[1] = {},
): Promise<{ accountId: string; personId: string }> {
  const stored = await storeApplicant(db, {
    account: { phone: '+380673332221', ...more.account },
    person: { birthDate: '1985-03-17', registeredAddress: anAddress, ...more.person },
  });
  await db.consent.create({
    data: {
      id: anId(),
      accountId: stored.accountId,
      kind: 'personal_data',
      textVersion: '1',
      givenAt: new Date('2026-11-01T08:00:00Z'),
    },
  });
  return stored;
}

/** Stores a document of somebody's library, already checked unless told; there is no file behind it. Answers its id. */
export async function storeLibraryDocument(
  db: Database,
  personId: string,
  more: Partial<DocumentRow> = {},
): Promise<string> {
  const id = anId();
  const at = new Date('2026-11-02T08:00:00Z');
  await db.document.create({
    data: {
      id,
      personId,
      origin: 'uploaded',
      kind: 'identity',
      title: 'Паспорт',
      fileName: 'passport.pdf',
      mediaType: 'application/pdf',
      size: 1234,
      sha256: Buffer.alloc(32, id),
      state: 'confirmed',
      createdAt: at,
      checkedAt: at,
      ...more,
    } as DocumentRow,
  });
  return id;
}

interface StoredState {
  readonly personId: string;
  readonly officeId: string;
  readonly serviceId: string;
  readonly state: string;
  readonly row?: Partial<ApplicationRow>;
  /** Whose time runs; nobody's when it is not told. */
  readonly clock?: string;
}

const sentAt = new Date('2026-11-16T09:00:00Z');

const columnsOf = (state: string): Partial<ApplicationRow> =>
  state === 'draft' ? {} : { submittedAt: sentAt, applicantName: 'Тестенко Марія Іванівна', dueOn: '2026-11-26' };

/** Stores an application in a state as if it had come there; answers its id. */
export async function storeApplication(
  db: Database,
  { personId, officeId, serviceId, state, row = {}, clock }: StoredState,
): Promise<string> {
  const { currentRevisionId } = await db.service.findUniqueOrThrow({ where: { id: serviceId } });
  const [place] = await db.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('application', 'sequence'))::int as sequence`;
  const id = anId();
  await db.application.create({
    data: {
      id,
      sequence: place?.sequence,
      number: shortNumber(place?.sequence ?? 0),
      personId,
      officeId,
      serviceId,
      revisionId: currentRevisionId,
      state,
      answers: { purpose: 'для банку' },
      declaration: true,
      createdAt: new Date('2026-11-16T08:00:00Z'),
      updatedAt: sentAt,
      ...columnsOf(state),
      ...row,
    } as ApplicationRow,
  });
  if (clock) {
    const interval = { id: anId(), applicationId: id, owner: clock, ground: 'submit', startedAt: sentAt };
    await db.clockInterval.create({ data: interval as IntervalRow });
  }
  return id;
}
