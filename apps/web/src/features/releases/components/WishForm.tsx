import type { Profile } from '@cabinet/contracts/persons';
import { PersonName, PhoneNumber } from '@cabinet/contracts/people';
import { enterReleaseRoute, type OwnEntry } from '@cabinet/contracts/releases';
import type { ReleaseId } from '@cabinet/contracts/ids';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { entryKey, profileQuery } from '../queries.ts';

const chosen = z.string().check(z.minLength(1, { error: 'field.required' }));

/** Three times by preference, and whether any other would do. */
export const Wish = z.object({
  ...PersonName.shape,
  phone: PhoneNumber,
  first: chosen,
  second: z.optional(z.string()),
  third: z.optional(z.string()),
  anyOther: z.boolean(),
});

interface Times {
  readonly times: readonly { readonly start: string }[];
}

const mostWishes = 20;

/** The chosen times in order, then all others when any will do; each once. */
export const wishesOf = ({ first, second, third, anyOther }: z.infer<typeof Wish>, { times }: Times): string[] => {
  const named = [first, second, third].filter((start): start is string => Boolean(start));
  const others = anyOther ? times.map(({ start }) => start) : [];
  return [...new Set([...named, ...others])].slice(0, mostWishes);
};

const fromProfile = ({ name, phone, alternativePhone }: Profile) => ({
  surname: name.surname,
  givenName: name.givenName,
  patronymic: name.patronymic ?? '',
  phone: phone ?? alternativePhone ?? '',
});

const fromEntry = ({ wishes: [first, second, third, ...more], visitor }: OwnEntry) => ({
  ...{ surname: visitor.name.surname, givenName: visitor.name.givenName, patronymic: visitor.name.patronymic ?? '' },
  ...{ phone: visitor.phone, first: first ?? '', second: second ?? '', third: third ?? '', anyOther: more.length > 0 },
});

interface Props extends Times {
  readonly releaseId: ReleaseId;
  readonly entry: OwnEntry | null;
  readonly onSent: (news: 'entered') => void;
}

/** The form of a wish, above which its page shows what is refused. */
export const useWishForm = ({ releaseId, times, entry, onSent }: Props): ContractForm<typeof Wish> => {
  const text = useText('releases').wish;
  const { data: profile } = useSuspenseQuery(profileQuery);
  const queries = useQueryClient();
  return useContractForm(Wish, {
    defaults: entry ? fromEntry(entry) : { ...fromProfile(profile), first: '', second: '', third: '', anyOther: true },
    words: { first: text.firstMissing, phone: text.phoneMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const { surname, givenName, patronymic, phone } = answers;
      const name = { surname, givenName, ...(patronymic && { patronymic }) };
      const visitor = { name, phone, address: null, prepare: [] };
      const body = { wishes: wishesOf(answers, { times }), visitor };
      const stored = await call(enterReleaseRoute, { params: { releaseId }, body, idempotencyKey });
      queries.setQueryData(entryKey(releaseId), stored);
      void queries.invalidateQueries({ queryKey: ['releases', 'one', releaseId] });
      onSent('entered');
    },
  });
};

/** Which times one would like, the dearest first, and who comes. */
export function WishForm({
  form,
  times,
  submit,
}: Times & { readonly form: ContractForm<typeof Wish>; readonly submit: string }): ReactNode {
  const text = useText('releases').wish;
  const { dateTime } = useFormats();
  const options = times.map(({ start }) => ({ value: start, text: dateTime(start) }));
  return (
    <Form form={form} submit={submit}>
      <SelectField form={form} name="first" label={text.first} options={options} />
      <SelectField form={form} name="second" label={text.second} options={options} optional />
      <SelectField form={form} name="third" label={text.third} options={options} optional />
      <CheckboxField form={form} name="anyOther" label={text.anyOther} />
      <TextField form={form} name="surname" label={text.surname} autoComplete="family-name" />
      <TextField form={form} name="givenName" label={text.givenName} autoComplete="given-name" />
      <TextField form={form} name="patronymic" label={text.patronymic} optional autoComplete="additional-name" />
      <TextField form={form} name="phone" label={text.phone} type="tel" autoComplete="tel" width="medium" />
    </Form>
  );
}
