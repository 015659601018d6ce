import { type ProgrammeLine, ProgrammeLineForm } from '@cabinet/contracts/programme-lines';
import * as z from 'zod/mini';

/** A line as a form holds it. */
export type TypedLine = {
  readonly term: string;
  /** What the chosen class is called, to be seen again with the rest. */
  readonly device: string;
  readonly line: {
    readonly classCode: string;
    readonly quantity: string;
    readonly validUntil: string;
    readonly note: string;
  };
};

const Answer = z.object({ term: z.enum(['until', 'none']), line: ProgrammeLineForm });

const wholeNumber = (typed: string | undefined): number =>
  /^\s*\d+\s*$/.test(typed ?? '') ? Number(typed) : Number.NaN;

// The contract is what refuses what is none of its choices; the form may leave out boxes that are empty.
const asked = ({ term, line }: TypedLine) =>
  ({
    term,
    line: {
      classCode: line.classCode ?? '',
      quantity: wholeNumber(line.quantity),
      // Whether it has a last day is asked first: till that is said, there is no box to mend.
      validUntil: term === 'until' ? (line.validUntil ?? '') : null,
      note: line.note ?? '',
    },
  }) as z.input<typeof Answer>;

/** The last day is asked only of a programme that has one. */
export const ProgrammeLineAnswer = z.pipe(z.transform(asked), Answer);

/** The boxes as they stand when the page opens: one piece of nothing, or what was written down. */
export const typedFrom = (line: ProgrammeLine | null, device = ''): TypedLine => ({
  device,
  term: line ? (line.validUntil ? 'until' : 'none') : '',
  line: {
    classCode: line?.classCode ?? '',
    quantity: String(line?.quantity ?? 1),
    validUntil: line?.validUntil ?? '',
    note: line?.note ?? '',
  },
});
