import { PersonName } from '@cabinet/contracts/people';
import type { ReactNode } from 'react';
import { NameFields } from '#shared/form/NameFields.tsx';
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
      <NameFields form={form} words={text} />
    </PartPage>
  );
}
