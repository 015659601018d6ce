import { AttributeKind, AttributeOption } from '@cabinet/contracts/catalogue';
import { AttributeForm, type ManagedAttribute } from '@cabinet/contracts/managed-classes';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { relocated, retold } from '#shared/api/retold.ts';
import type { Defaults } from '#shared/form/use-contract-form.ts';
import { typedNumber } from './typed.ts';

const needed = z.string().check(z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(200));
const perhaps = z.string().check(z.trim(), z.maxLength(40));

const Option = z.object({ value: AttributeOption.shape.value, uk: needed, en: needed });

/** An attribute as its page asks for it: options only of a choice, a unit only of a number. */
export const AttributePageForm = z.object({
  key: AttributeForm.shape.key,
  nameUk: needed,
  nameEn: needed,
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), unitUk: perhaps, unitEn: perhaps }),
    z.object({ kind: z.literal('choice'), options: z.array(Option).check(z.minLength(1), z.maxLength(100)) }),
    z.object({ kind: z.literal('yesNo') }),
    z.object({ kind: z.literal('text') }),
  ]),
  position: typedNumber(z.int().check(z.minimum(1), z.maximum(10_000))),
});
export type AttributePageForm = z.infer<typeof AttributePageForm>;

export const kinds = AttributeKind.options;
export const emptyOption = { value: '', uk: '', en: '' };

/** What the form begins with; the place of a new one is after all others. */
export const beginningOf = (attribute: ManagedAttribute | null, next: number): Defaults<typeof AttributePageForm> => ({
  key: attribute?.key ?? '',
  nameUk: attribute?.name.uk ?? '',
  nameEn: attribute?.name.en ?? '',
  // Every kind's questions have an answer to begin from: the kind may be changed.
  of: {
    kind: attribute?.kind ?? 'number',
    unitUk: attribute?.unit.uk ?? '',
    unitEn: attribute?.unit.en ?? '',
    options: attribute?.options.length
      ? attribute.options.map(({ value, name }) => ({ value, ...name }))
      : [emptyOption],
  } as Defaults<typeof AttributePageForm>['of'],
  position: String(attribute?.position ?? next),
});

/** The answers as the contract wants them. */
export const contractOf = ({ key, nameUk, nameEn, of, position }: AttributePageForm): AttributeForm => ({
  ...{ key, position, kind: of.kind, name: { uk: nameUk, en: nameEn } },
  unit: of.kind === 'number' ? { uk: of.unitUk, en: of.unitEn } : { uk: '', en: '' },
  options: of.kind === 'choice' ? of.options.map(({ value, uk, en }) => ({ value, name: { uk, en } })) : [],
});

const atField = (pointer: string): string =>
  pointer
    .replace(/^\/name\/uk$/, '/nameUk')
    .replace(/^\/name\/en$/, '/nameEn')
    .replace(/^\/options\/(\d+)\/name\/(uk|en)$/, '/of/options/$1/$2')
    .replace(/^\/options/, '/of/options')
    .replace(/^\/kind$/, '/of/kind');

/** What the API refuses, at the questions of this form. */
export const atFields = (refusal: unknown): unknown => {
  const moved = relocated(refusal, '/attribute');
  if (!(moved instanceof ApiProblem) || moved.errors.length === 0) return moved;
  return retold(moved, { errors: moved.errors.map((error) => ({ ...error, pointer: atField(error.pointer) })) });
};
