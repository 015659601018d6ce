import { type Application, type DraftChange, Representative } from '@cabinet/contracts/applications';
import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import { Submitter } from '@cabinet/contracts/service-definition';
import * as z from 'zod/mini';
import { hasTexts } from '#shared/form/copies.ts';
import type { DraftPart } from './use-draft-part.ts';

/** Who applies, as the boxes hold it. */
export interface TypedSubmitter {
  readonly submittedBy: Submitter;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly phone: string;
  readonly email: string;
  readonly taxId: string;
}
export type RepresentativeField = Exclude<keyof TypedSubmitter, 'submittedBy'>;

const boxes = ['submittedBy', 'surname', 'givenName', 'patronymic', 'phone', 'email', 'taxId'] as const;

const read = ({ submittedBy, representative }: Application): TypedSubmitter => ({
  submittedBy,
  surname: representative?.name.surname ?? '',
  givenName: representative?.name.givenName ?? '',
  patronymic: representative?.name.patronymic ?? '',
  phone: representative?.phone ?? '',
  email: representative?.email ?? '',
  taxId: representative?.taxId ?? '',
});

const parse = ({ surname, givenName, patronymic, phone, email, taxId }: TypedSubmitter) =>
  z.safeParse(
    Representative,
    {
      name: { surname, givenName, patronymic },
      ...{ phone: phone.trim() || null, email: email.trim() || null, taxId: taxId.trim() || null },
    },
    { reportInput: true },
  );

const changeOf = (typed: TypedSubmitter): DraftChange | null => {
  const { submittedBy } = typed;
  if (submittedBy === 'self') return { submittedBy, representative: null };
  const parsed = parse(typed);
  return parsed.success ? { submittedBy, representative: parsed.data } : null;
};

export const submitterPart: DraftPart<TypedSubmitter> = {
  name: 'submitter',
  isWhole: (copy): copy is TypedSubmitter =>
    hasTexts(copy, boxes) && Submitter.options.some((one) => one === copy.submittedBy),
  stored: read,
  changeOf,
};

interface Objection {
  readonly field: RepresentativeField;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What is wrong with the representative's details; one way to reach them is enough. */
export const objectionsTo = (typed: TypedSubmitter): readonly Objection[] => {
  if (typed.submittedBy === 'self') return [];
  const parsed = parse(typed);
  const found = parsed.success ? [] : fieldErrors(parsed.error.issues);
  const objections = found.map(({ pointer, ...rest }): Objection => {
    // The pointer ends with the name of the box.
    return { field: pointer.split('/').at(-1) as RepresentativeField, ...rest };
  });
  const unreachable = typed.phone.trim() === '' && typed.email.trim() === '';
  return unreachable ? [...objections, { field: 'phone', code: 'precheck.contact_missing' }] : objections;
};
