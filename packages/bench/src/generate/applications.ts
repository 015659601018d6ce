import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { shortNumber } from '@cabinet/domain/short-number';
import { answersTo } from './answers.ts';
import type { Desk, Resident, Row } from './people.ts';
import type { Seeded } from './seeded.ts';

const day = 86_400_000;
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

export interface OfferedService {
  readonly serviceId: string;
  readonly revisionId: string;
  readonly definition: ServiceDefinition;
}

/** Encrypts what an application keeps of its applicant, the way the product reads it back. */
export type Seal = (applicationId: string, facts: Row) => Uint8Array;

/** Where a row of an application comes from. */
export interface Making {
  readonly chance: Seeded;
  readonly resident: Resident;
  readonly desk: Desk;
  readonly service: OfferedService;
  /** Ids of confirmed documents of the resident. */
  readonly documentIds: readonly string[];
  readonly sequence: number;
  /** Epoch ms of the moment that counts as now; rows lie before it. */
  readonly now: number;
  readonly seal: Seal;
}

/** One application with everything that hangs on it, by table. */
export interface MadeApplication {
  readonly id: string;
  readonly state: string;
  readonly rows: Readonly<
    Record<
      'application' | 'application_document' | 'application_event' | 'clock_interval' | 'information_request',
      Row[]
    >
  >;
}

type Step = readonly [act: string, from: string | null, to: string, by: 'applicant' | 'officer'];
const submitted: Step = ['submit', 'draft', 'submitted', 'applicant'];
const claimed: Step = ['claim', 'submitted', 'in_review', 'officer'];
const histories: Readonly<Record<string, readonly Step[]>> = {
  draft: [],
  submitted: [submitted],
  in_review: [submitted, claimed],
  needs_info: [submitted, claimed, ['ask', 'in_review', 'needs_info', 'officer']],
  approved: [submitted, claimed, ['approve', 'in_review', 'approved', 'officer']],
  refused: [submitted, claimed, ['refuse', 'in_review', 'refused', 'officer']],
};
// Of a hundred applications of a real desk most are decided, a third are open, a few are drafts.
const states = [
  ...Array<string>(4).fill('approved'),
  ...['refused', 'submitted', 'submitted', 'in_review', 'in_review', 'needs_info'],
];

const factsOf = ({ resident }: Making): Row => {
  const [surname, givenName, patronymic] = resident.fullName.split(' ');
  return {
    kind: 'person',
    surname,
    givenName,
    patronymic: patronymic ?? null,
    fullName: resident.fullName,
    birthDate: '1985-03-17',
    taxId: null,
    phone: resident.phone,
    email: resident.email,
    address: 'вулиця Дніпровська, 12, кв. 3, м. Мерефа, 62472',
  };
};

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

const eventsOf = (making: Making, id: string, { steps, began }: { steps: readonly Step[]; began: number }): Row[] =>
  steps.map(([act, fromState, toState, by], at) => ({
    id: making.chance.id(began),
    applicationId: id,
    at: iso(began + (at + 1) * 3_600_000),
    act,
    fromState,
    toState,
    actorRole: by,
    actorName: by === 'officer' ? making.desk.name : making.resident.fullName,
    text: act === 'refuse' ? 'Подано не всі відомості.' : null,
  }));

const clockOf = ({ chance }: Making, id: string, { state, began }: { state: string; began: number }): Row[] => {
  if (state === 'draft') return [];
  const start = {
    id: chance.id(began),
    applicationId: id,
    owner: 'office',
    ground: 'submit',
    startedAt: iso(began + 3_600_000),
  };
  if (state === 'submitted' || state === 'in_review') return [{ ...start, endedAt: null }];
  const ended = iso(began + 3 * 3_600_000);
  const asked = {
    id: chance.id(began),
    applicationId: id,
    owner: 'applicant',
    ground: 'ask',
    startedAt: ended,
    endedAt: null,
  };
  return [{ ...start, endedAt: ended }, ...(state === 'needs_info' ? [asked] : [])];
};

const requestsOf = (
  { chance, desk, now }: Making,
  id: string,
  { state, began }: { state: string; began: number },
): Row[] =>
  state !== 'needs_info'
    ? []
    : [
        {
          id: chance.id(began),
          applicationId: id,
          kind: 'explain',
          text: 'Поясніть, будь ласка, мету звернення.',
          dueOn: iso(now + 10 * day).slice(0, 10),
          state: 'open',
          askedById: desk.accountId,
          askedByName: desk.name,
          askedAt: iso(began + 3 * 3_600_000),
        },
      ];

const documentsOf = ({ chance, service, documentIds }: Making, id: string, began: number): Row[] =>
  service.definition.documents
    .filter(({ preparedBy }) => preparedBy !== 'cabinet')
    .slice(0, 2)
    .flatMap(({ code }, at) => {
      const documentId = documentIds[at % documentIds.length];
      if (documentId === undefined) return [];
      return [
        {
          id: chance.id(began),
          applicationId: id,
          requirementCode: code,
          documentId,
          state: 'attached',
          addedAt: iso(began + at),
        },
      ];
    });

const applicationRow = (making: Making, id: string, { state, began }: { state: string; began: number }): Row => {
  const { chance, resident, desk, service, sequence, seal } = making;
  const sent = state !== 'draft';
  const decided = state === 'approved' || state === 'refused';
  const claimer = sent && state !== 'submitted';
  return {
    id,
    sequence,
    number: shortNumber(sequence),
    personId: resident.personId,
    serviceId: service.serviceId,
    revisionId: service.revisionId,
    officeId: desk.officeId,
    state,
    submittedBy: 'self',
    answers: answersTo(chance, service.definition.questions),
    objectName: null,
    objectAddress: null,
    declaration: true,
    applicant: sent ? hex(seal(id, factsOf(making))) : null,
    applicantName: sent ? resident.fullName : null,
    createdAt: iso(began),
    updatedAt: iso(began + 4 * 3_600_000),
    submittedAt: sent ? iso(began + 3_600_000) : null,
    dueOn: sent && !decided ? iso(began + 30 * day).slice(0, 10) : null,
    decidedAt: decided ? iso(began + 3 * 3_600_000) : null,
    decisionReason: decided ? 'Подані відомості перевірено.' : null,
    decisionGround: state === 'refused' ? 'Закон України «Про адміністративну процедуру»' : null,
    decidedById: decided ? desk.accountId : null,
    decidedByName: decided ? desk.name : null,
    claimedById: claimer ? desk.accountId : null,
    claimedByName: claimer ? desk.name : null,
    version: 1,
  };
};

/** An application in a state such a cabinet is full of, or in the one told. */
export function makeApplication(making: Making, told?: 'draft'): MadeApplication {
  const state = told ?? making.chance.pick(states);
  const began = making.now - 5 * day - making.chance.below(300 * 24) * 3_600_000;
  const id = making.chance.id(began);
  const history = { steps: histories[state] ?? [], began };
  return {
    id,
    state,
    rows: {
      application: [applicationRow(making, id, { state, began })],
      application_document: documentsOf(making, id, began),
      application_event: eventsOf(making, id, history),
      clock_interval: clockOf(making, id, { state, began }),
      information_request: requestsOf(making, id, { state, began }),
    },
  };
}
