import type { PackageFile } from '@cabinet/contracts/application-signing';
import { asicManifestOfDigests } from '@cabinet/kep/asice/asice';
import { type Bytes, fromHex, toHex, utf8 } from '@cabinet/kep/bytes';
import { createHash } from 'node:crypto';
import type { Attachment, Whole } from './whole.ts';

/** The application as one file of the package: what a court reads years later without the cabinet. */
const formName = 'application.json';

const answersOf = ({ row: { definition, answers } }: Whole) =>
  definition.questions
    .filter(({ key }) => answers[key] !== undefined && answers[key] !== null)
    .map(({ key, label }) => ({ question: key, asked: label.uk, answer: answers[key] }));

/** A signature that was taken off stands for a round that is over, so it cannot be put on again. */
const roundOf = ({ row }: Whole): number => 1 + row.events.filter(({ act }) => act === 'unsign').length;

const formOf = (whole: Whole, files: readonly { attachment: Attachment; name: string }[]) => {
  const { row, applicant, representative } = whole;
  return {
    application: row.number,
    round: roundOf(whole),
    service: { code: row.serviceCode, name: row.definition.name.uk, decidedBy: row.definition.decidingBody.uk },
    office: row.officeUk,
    applicant: { name: applicant.fullName, birthDate: applicant.birthDate, taxId: applicant.taxId },
    contacts: { phone: applicant.phone, email: applicant.email, address: applicant.address },
    representative,
    object: { name: row.objectName, address: row.objectAddress },
    answers: answersOf(whole),
    ...(whole.card && { card: whole.card }),
    declaration: row.declaration,
    documents: files.map(({ attachment, name }) => ({
      ...{ for: attachment.requirementCode, title: attachment.document.title, file: name },
    })),
  };
};

/** Signs that some system or a reader would take for something else. */
const unsafe = /[\\/:*?"<>|\p{C}]/gu;

const nameOf = ({ document }: Attachment, at: number): string =>
  `${String(at + 1).padStart(2, '0')}-${document.fileName.normalize('NFC').replaceAll(unsafe, '_').slice(-120)}`;

/** A file of the package; `documentId` null: the form itself. */
export interface Packed extends PackageFile {
  readonly documentId: string | null;
}

export interface ApplicationPack {
  readonly form: Bytes;
  readonly manifest: Bytes;
  readonly files: readonly Packed[];
}

/**
 * The application with its attachments as a signature over it will stand for them: the same bytes as long as nothing of
 * it changes (F12). A document that is still being checked may yet become another file (photos are drawn anew): null.
 */
export function packOf(whole: Whole): ApplicationPack | null {
  const current = whole.attachments.filter(({ replacedAt }) => replacedAt === null);
  const named = current.map((attachment, at) => ({ attachment, name: nameOf(attachment, at) }));
  if (named.some(({ attachment: { document } }) => document.state !== 'confirmed' || document.sha256 === null))
    return null;
  const form = utf8(`${JSON.stringify(formOf(whole, named), null, 2)}\n`);
  const files: Packed[] = [
    { name: formName, size: form.length, sha256: createHash('sha256').update(form).digest('hex'), documentId: null },
    ...named.map(({ attachment: { document }, name }) => ({
      ...{ name, size: document.size, documentId: document.id },
      sha256: toHex(new Uint8Array(document.sha256 ?? [])),
    })),
  ];
  return {
    form,
    files,
    manifest: asicManifestOfDigests(files.map(({ name, sha256 }) => ({ name, sha256: fromHex(sha256) }))),
  };
}
