import { PersonName } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import { TextField } from '#shared/form/fields.tsx';
import { UsualNames } from '#shared/form/UsualNames.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

export function NamePage(): ReactNode {
  const text = useText('persons').name;
  const part = usePart(PersonName, {
    defaults: ({ name }) => ({ ...name, patronymic: name.patronymic ?? '' }),
    changeOf: (name) => ({ name: { ...name, patronymic: name.patronymic ?? null } }),
    at: '/change/name',
  });
  const { form } = part;
  return (
    <PartPage part={part} title={text.title}>
      <UsualNames form={form} names={['surname', 'givenName', 'patronymic']} words={text.usual}>
        <TextField form={form} name="surname" label={text.surname} autoComplete="family-name" />
        <TextField form={form} name="givenName" label={text.givenName} autoComplete="given-name" />
        <TextField
          form={form}
          name="patronymic"
          label={text.patronymic}
          hint={text.patronymicHint}
          optional
          autoComplete="additional-name"
        />
      </UsualNames>
    </PartPage>
  );
}
