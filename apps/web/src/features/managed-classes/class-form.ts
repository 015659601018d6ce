import { ChannelBasis, Channel, ClassCode, Help, IsoStanding, ProductGroupCode } from '@cabinet/contracts/catalogue';
import { ClassForm, type ManagedClass } from '@cabinet/contracts/managed-classes';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { relocated, retold } from '#shared/api/retold.ts';
import type { Defaults } from '#shared/form/use-contract-form.ts';
import { TypedWords, typedNumber } from './typed.ts';

const { shape } = ClassForm;
const note = z.string().check(z.maxLength(2000));

const making = ['serial', 'custom', 'both'] as const;

/** How a class is given, in one answer: none, or one of the ways with how it is known. */
const Way = z.discriminatedUnion('way', [
  z.object({ way: z.literal('none') }),
  z.object({ way: Channel, basis: ChannelBasis }),
]);

/** How often one is given, when somebody has said so. */
const Term = z.discriminatedUnion('is', [
  z.object({ is: z.literal('none') }),
  z.object({
    is: z.enum(['sourced', 'assumed']),
    quantity: typedNumber(z.int().check(z.minimum(1), z.maximum(1000))),
    years: typedNumber(z.int().check(z.minimum(1), z.maximum(50))),
    noteUk: note,
    noteEn: note,
  }),
]);

/** A class as its page asks for it; attributes have a page of their own. */
export const ClassPageForm = z.object({
  code: z.union([z.literal('as-is'), ClassCode]),
  ...{ nameUk: shape.nameUk, nameEn: shape.nameEn, summaryUk: shape.summaryUk, summaryEn: shape.summaryEn },
  group: z.union([z.literal('none'), ProductGroupCode]),
  isoStanding: IsoStanding,
  cipher: z.string().check(z.trim(), z.maxLength(20)),
  channel: Way,
  term: Term,
  ...{ unitUk: shape.unitUk, unitEn: shape.unitEn, returnable: z.boolean() },
  making: z.enum(['none', ...making], { error: 'field.choice' }),
  popular: TypedWords,
  helps: z.array(Help),
  active: z.boolean(),
});
export type ClassPageForm = z.infer<typeof ClassPageForm>;

const nothing = {
  ...{ code: '', nameUk: '', nameEn: '', summaryUk: '', summaryEn: '', group: 'none' as const, cipher: '' },
  ...{ isoStanding: 'confirmed' as const, channel: { way: 'none' as const }, term: { is: 'none' as const } },
  ...{ unitUk: '', unitEn: '', returnable: false, making: 'none' as const, popular: '', helps: [], active: true },
};

const termOf = (term: NonNullable<ManagedClass['term']>): Defaults<typeof ClassPageForm>['term'] => ({
  is: term.basis,
  quantity: String(term.quantity),
  years: String(term.years),
  noteUk: term.note.uk,
  noteEn: term.note.en,
});

/** What the form begins with. */
export const beginningOf = (own: ManagedClass | null): Defaults<typeof ClassPageForm> =>
  own
    ? {
        ...own,
        code: 'as-is',
        group: own.group ?? 'none',
        cipher: own.cipher ?? '',
        channel: own.channel ? { way: own.channel, basis: own.channelBasis ?? 'uncertain' } : { way: 'none' },
        term: own.term ? termOf(own.term) : { is: 'none' },
        making: own.making ?? 'none',
        popular: own.popular.join('\n'),
      }
    : nothing;

/** The answers as the contract wants them. */
export const contractOf = (
  { code: _code, ...answers }: ClassPageForm,
  attributeKeys: ClassForm['attributeKeys'],
): ClassForm => {
  const { group, cipher, channel, term, making: made } = answers;
  return {
    ...answers,
    group: group === 'none' ? null : group,
    cipher: cipher || null,
    channel: channel.way === 'none' ? null : channel.way,
    channelBasis: channel.way === 'none' ? null : channel.basis,
    term:
      term.is === 'none'
        ? null
        : {
            ...{ quantity: term.quantity, years: term.years, basis: term.is },
            note: { uk: term.noteUk.trim(), en: term.noteEn.trim() },
          },
    making: made === 'none' ? null : made,
    attributeKeys,
  };
};

/** What the form is made of, from a class that is there: the part that another page changes. */
export const formOf = ({
  code: _code,
  parent: _parent,
  version: _version,
  products: _products,
  limitPrices: _prices,
  ...form
}: ManagedClass): ClassForm => form;

const fields: readonly (readonly [RegExp, string])[] = [
  [/^\/channelBasis$/, '/channel/basis'],
  [/^\/channel$/, '/channel/way'],
  [/^\/popular\/\d+$/, '/popular'],
  [/^\/term\/note\/uk$/, '/term/noteUk'],
  [/^\/term\/note\/en$/, '/term/noteEn'],
];

const atField = (pointer: string): string => {
  const found = fields.find(([there]) => there.test(pointer));
  return found ? found[1] : pointer;
};

/** What the API refuses, at the questions of this form. */
export const atFields = (refusal: unknown): unknown => {
  const moved = relocated(refusal, '/class');
  if (!(moved instanceof ApiProblem) || moved.errors.length === 0) return moved;
  return retold(moved, { errors: moved.errors.map((error) => ({ ...error, pointer: atField(error.pointer) })) });
};
