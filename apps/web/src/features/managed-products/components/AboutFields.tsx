import { ClassCode } from '@cabinet/contracts/catalogue';
import { ChosenMaker, ProductWords } from '@cabinet/contracts/managed-products';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { ComboboxOption } from '#shared/ui/Combobox.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { useFindClass, useFindMaker } from '../use-find.ts';
import { productClassesQuery, productMakersQuery } from '../queries.ts';

/** What a product is, who makes it, and what is said of it in words. */
export const AboutForm = z.object({
  classCode: ClassCode,
  makerId: ChosenMaker,
  ...ProductWords.shape,
});
export type AboutForm = z.infer<typeof AboutForm>;

interface Props {
  readonly form: ContractForm<typeof AboutForm>;
}

const longest = 2000;

const optionOf = (value: string | undefined, text: string | undefined): ComboboxOption | null =>
  value === undefined || text === undefined ? null : { value, text };

/** The class and the maker, found by typing; what is chosen stands below in full, longer than its box may be. */
function PlaceFields({ form }: Props): ReactNode {
  const { about: text } = useText('managedProducts');
  const say = useBilingual();
  const { data: classes } = useSuspenseQuery(productClassesQuery);
  const { data: makers } = useSuspenseQuery(productMakersQuery);
  const chosen = classes.find(({ code }) => code === form.watch('classCode'));
  const maker = makers.find(({ id }) => id === form.watch('makerId'));
  const className = chosen && text.classNamed(chosen.code, say(chosen.name));
  const makerName = maker && say({ uk: maker.nameUk, en: maker.nameEn });
  return (
    <>
      <ComboboxField
        form={form}
        name="classCode"
        label={text.class}
        hint={text.classHint}
        findOptions={useFindClass()}
        initial={optionOf(chosen?.code, className)}
      />
      {className && <Hint>{text.chosen(className)}</Hint>}
      <ComboboxField
        form={form}
        name="makerId"
        label={text.maker}
        hint={text.makerHint}
        findOptions={useFindMaker()}
        initial={optionOf(maker?.id, makerName)}
      />
      {makerName && <Hint>{text.chosen(makerName)}</Hint>}
    </>
  );
}

/** O10: what a product is, in both languages. */
export function AboutFields({ form }: Props): ReactNode {
  const { about: text } = useText('managedProducts');
  const long = { form, longest, rows: 4 } as const;
  return (
    <>
      <PlaceFields form={form} />
      <TextField form={form} name="name.uk" label={text.name.uk} hint={text.nameHint} lang="uk" />
      <TextField form={form} name="name.en" label={text.name.en} lang="en" />
      <LongTextField {...long} name="summary.uk" label={text.summary.uk} hint={text.summaryHint} lang="uk" />
      <LongTextField {...long} name="summary.en" label={text.summary.en} lang="en" />
      <LongTextField
        {...long}
        name="compatibility.uk"
        label={text.compatibility.uk}
        hint={text.compatibilityHint}
        optional
        lang="uk"
      />
      <LongTextField {...long} name="compatibility.en" label={text.compatibility.en} optional lang="en" />
    </>
  );
}

/** What to say of a field that is empty. */
export const useAboutWords = (): Readonly<Record<'classCode' | 'makerId', Readonly<Record<string, string>>>> => {
  const { about: text } = useText('managedProducts');
  const missing = (words: string) => ({
    'field.required': words,
    'field.type': words,
    'field.format': words,
    'catalogue.class_code_format': words,
  });
  return { classCode: missing(text.classMissing), makerId: missing(text.makerMissing) };
};
