import { CardProgramme } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

export type TypedLine = { readonly classCode: string; readonly quantity: string; readonly note: string };
type Typed = {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly validUntil: string;
  readonly lines: TypedLine[];
};

export const mostLines = 50;

const wholeNumber = (typed: string | undefined): number =>
  /^\s*\d+\s*$/.test(typed ?? '') ? Number(typed) : Number.NaN;

// The form may leave out boxes that are empty, whatever their type says.
const asked = (typed: Typed): z.input<typeof CardProgramme> => ({
  ...typed,
  validUntil: orNull(typed.validUntil),
  lines: typed.lines.map(({ classCode, quantity, note }) => ({
    classCode: classCode ?? '',
    quantity: wholeNumber(quantity),
    note: note ?? '',
  })),
});

export const ProgrammeAnswer = z.pipe(z.transform(asked), CardProgramme);

export const newLine: TypedLine = { classCode: '', quantity: '1', note: '' };

export const typedProgramme = (programme: CardProgramme | null): Typed => ({
  number: programme?.number ?? '',
  issuedOn: programme?.issuedOn ?? '',
  issuer: programme?.issuer ?? '',
  validUntil: programme?.validUntil ?? '',
  lines: (programme?.lines ?? []).map((line) => ({ ...line, quantity: String(line.quantity) })),
});
