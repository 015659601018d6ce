import * as inbox from '@cabinet/contracts/consultation-inbox';
import * as routes from '@cabinet/contracts/consultations';
import type { DocumentId, OfficeId } from '@cabinet/contracts/ids';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { storeTopicOf } from '@cabinet/testkit/consultations';
import { storeOffice } from '@cabinet/testkit/offices';
import { anApplicant, anOfficer } from './applications.ts';
import type { Cabinet, Caller } from './cabinet.ts';

export interface Asking {
  readonly owner: Caller;
  readonly personId: string;
  readonly officeId: OfficeId;
  readonly topicCode: string;
  readonly consultation: routes.Consultation;
}

export const question = 'Які документи потрібні, щоб оновити паспорт?';

const one = ({ consultation }: Pick<Asking, 'consultation'>) => ({ consultationId: consultation.id });

const good = <Body>({ status, body }: { status: number; body: Body }, what: string): Body => {
  if (status >= 300) throw new Error(`${what}: ${JSON.stringify(body)}`);
  return body;
};

/** An office with a topic, an applicant, and a draft of a question. */
export async function aQuestion(cabinet: Cabinet, draft: Partial<routes.ConsultationDraft> = {}): Promise<Asking> {
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const topicCode = await storeTopicOf(cabinet.db, [officeId]);
  const { owner, personId } = await anApplicant(cabinet);
  const body = { topicCode, topicText: null, officeId, text: question, ...draft };
  const consultation = good(await cabinet.call(owner, routes.createConsultationRoute, { body }), 'No draft');
  return { owner, personId, officeId, topicCode, consultation };
}

/** Puts a new document of the owner's library beside the question; answers the document's id. */
export async function attach(cabinet: Cabinet, asking: Asking, row: object = {}): Promise<DocumentId> {
  const documentId = (await storeLibraryDocument(cabinet.db, asking.personId, row)) as DocumentId;
  const { version } = await cabinet.db.consultation.findUniqueOrThrow({ where: { id: asking.consultation.id } });
  const params = { ...one(asking), documentId };
  good(await cabinet.call(asking.owner, routes.attachFileRoute, { params, body: { version } }), 'Not attached');
  return documentId;
}

/** The question as it was after sending. */
export async function aSentQuestion(cabinet: Cabinet, draft: Partial<routes.ConsultationDraft> = {}): Promise<Asking> {
  const asking = await aQuestion(cabinet, draft);
  return { ...asking, consultation: await send(cabinet, asking) };
}

export async function send(cabinet: Cabinet, asking: Asking): Promise<routes.Consultation> {
  const { version } = await cabinet.db.consultation.findUniqueOrThrow({ where: { id: asking.consultation.id } });
  return good(
    await cabinet.call(asking.owner, routes.sendConsultationRoute, { params: one(asking), body: { version } }),
    'Not sent',
  );
}

export interface Answering extends Asking {
  readonly officer: Caller;
  readonly review: inbox.ReviewedConsultation;
}

/** The question taken by an officer. */
export async function aTakenQuestion(
  cabinet: Cabinet,
  draft: Partial<routes.ConsultationDraft> = {},
): Promise<Answering> {
  const asking = await aSentQuestion(cabinet, draft);
  const officer = await anOfficer(cabinet, asking.officeId);
  const review = good(
    await cabinet.call(officer, inbox.claimConsultationRoute, {
      params: one(asking),
      body: { version: asking.consultation.version },
    }),
    'Not claimed',
  );
  return { ...asking, officer, review };
}

/** The answered question: `consultation` is as its owner sees it. */
export async function anAnsweredQuestion(
  cabinet: Cabinet,
  proposal: routes.Proposal | null = null,
): Promise<Answering> {
  const answering = await aTakenQuestion(cabinet);
  const review = good(
    await cabinet.call(answering.officer, inbox.answerConsultationRoute, {
      params: one(answering),
      body: { version: answering.review.version, text: 'Потрібні паспорт і фото.', proposal },
    }),
    'Not answered',
  );
  const { body } = await cabinet.call(answering.owner, routes.readConsultationRoute, { params: one(answering) });
  return { ...answering, review, consultation: body };
}
