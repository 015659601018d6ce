import type { Profile } from '@cabinet/contracts/persons';
import { PersonName, PhoneNumber } from '@cabinet/contracts/people';
import { enterReleaseRoute, type OwnEntry } from '@cabinet/contracts/releases';
import type { ReleaseId } from '@cabinet/contracts/ids';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { profileQuery } from '#shared/persons/profile-query.ts';
import { entryQuery } from '../queries.ts';

const chosen = z.string().check(z.minLength(1, { error: 'field.required' }));

/** Three times by preference, and whether any other would do. */
const Wish = z.object({
  ...PersonName.shape,
  phone: PhoneNumber,
  first: chosen,
  second: z.optional(z.string()),
  third: z.optional(z.string()),
  anyOther: z.boolean(),
});

/** The chosen times in order, each once. */
const wishesOf = ({ first, second, third }: z.infer<typeof Wish>): string[] => [
  ...new Set([first, second, third].filter((start): start is string => Boolean(start))),
];

const fromProfile = ({ name, phone, alternativePhone }: Profile) => ({
  surname: name.surname,
  givenName: name.givenName,
  patronymic: name.patronymic ?? '',
  phone: phone ?? alternativePhone ?? '',
});

const fromEntry = ({ wishes: [first, second, third], anyOther, visitor }: OwnEntry) => ({
  ...{ surname: visitor.name.surname, givenName: visitor.name.givenName, patronymic: visitor.name.patronymic ?? '' },
  ...{ phone: visitor.phone, first: first ?? '', second: second ?? '', third: third ?? '', anyOther },
});

interface Props {
  readonly releaseId: ReleaseId;
  /** The wish to be changed; null: none was sent yet. */
  readonly entry: OwnEntry | null;
  readonly onSent: () => void;
}

interface KeptForm {
  readonly form: ContractForm<typeof Wish>;
  /** Lets go of what was typed and not sent. */
  readonly forget: () => void;
}

/** The form of a wish, above which its page shows what is refused; leaving the page loses no choice. */
export const useWishForm = ({ releaseId, entry, onSent }: Props): KeptForm => {
  const text = useText('releases').wish;
  const { data: profile } = useSuspenseQuery(profileQuery);
  const queries = useQueryClient();
  const copyKey = `draw/${releaseId}`;
  const [{ beginning, typed }] = useState(() => {
    const fresh = { ...fromProfile(profile), first: '', second: '', third: '', anyOther: true };
    const start = entry ? fromEntry(entry) : fresh;
    return { beginning: start, typed: readTyped(copyKey, start) };
  });
  const form = useContractForm(Wish, {
    defaults: typed ?? beginning,
    words: { first: text.firstMissing, phone: text.phoneMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const { surname, givenName, patronymic, phone } = answers;
      const name = { surname, givenName, ...(patronymic && { patronymic }) };
      const visitor = { name, phone, address: null, prepare: [] };
      const body = { wishes: wishesOf(answers), anyOther: answers.anyOther, visitor };
      const stored = await call(enterReleaseRoute, { params: { releaseId }, body, idempotencyKey });
      dropTyped(copyKey);
      queries.setQueryData(entryQuery(releaseId, false).queryKey, stored);
      void queries.invalidateQueries({ queryKey: ['releases', 'one', releaseId] });
      onSent();
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return { form, forget: () => dropTyped(copyKey) };
};

interface FormProps {
  readonly form: ContractForm<typeof Wish>;
  readonly times: readonly { readonly start: string }[];
  readonly submit: string;
  readonly beside?: ReactNode;
}

/** Which times one would like, the dearest first, and who comes. */
export function WishForm({ form, times, submit, beside }: FormProps): ReactNode {
  const text = useText('releases').wish;
  const { dateTime } = useFormats();
  const options = times.map(({ start }) => ({ value: start, text: dateTime(start) }));
  return (
    <Form form={form} submit={submit} beside={beside}>
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
