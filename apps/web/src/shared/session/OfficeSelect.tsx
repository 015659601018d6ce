import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { Select } from '#shared/ui/TextInput.tsx';
import { useActor } from './session.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The first choice: all of one's offices. */
  readonly any: string;
  readonly chosen: string | undefined;
}

/** One of the officer's own offices, to narrow a search; nothing for who works in one. */
export function OfficeSelect({ id, label, any, chosen }: Props): ReactNode {
  const say = useBilingual();
  const offices = useActor()?.offices ?? [];
  if (offices.length < 2) return null;
  const options = offices.map(({ id: value, nameUk, nameEn }) => ({ value, text: say({ uk: nameUk, en: nameEn }) }));
  return <Select id={id} name="officeId" label={label} empty={any} options={options} defaultValue={chosen ?? ''} />;
}
