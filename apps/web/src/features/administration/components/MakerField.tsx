import { listManagedMakersRoute } from '@cabinet/contracts/managed-bodies';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { OfficePageForm } from '../office-form.ts';
import { makerOfOfficeQuery } from '../queries.ts';

interface Props {
  readonly form: ContractForm<typeof OfficePageForm>;
}

/** How many makers are offered at once; whoever is not among them is found by more letters. */
const mostOffered = 20;

/** Which maker of the catalogue an enterprise is, found by its name. */
export function MakerField({ form }: Props): ReactNode {
  // What is typed later takes the answer away and must not draw the box anew.
  const [known] = useState(() => form.answer('manufacturerId'));
  if (!known) return <Chosen form={form} initial={null} />;
  return (
    <Suspense>
      <Known form={form} makerId={known} />
    </Suspense>
  );
}

function Known({ form, makerId }: Props & { readonly makerId: string }): ReactNode {
  const say = useBilingual();
  const { data: maker } = useSuspenseQuery(makerOfOfficeQuery(makerId));
  return <Chosen form={form} initial={{ value: maker.id, text: say({ uk: maker.nameUk, en: maker.nameEn }) }} />;
}

interface ChosenProps extends Props {
  readonly initial: { readonly value: string; readonly text: string } | null;
}

function Chosen({ form, initial }: ChosenProps): ReactNode {
  const { office: text } = useText('administration');
  const say = useBilingual();
  const findOptions = useCallback(
    async (typed: string, signal: AbortSignal) => {
      const { items } = await call(listManagedMakersRoute, { query: { q: typed, limit: mostOffered }, signal });
      return items.map(({ id, nameUk, nameEn }) => ({ value: id, text: say({ uk: nameUk, en: nameEn }) }));
    },
    [say],
  );
  return (
    <ComboboxField
      form={form}
      name="manufacturerId"
      label={text.maker}
      hint={text.makerHint}
      findOptions={findOptions}
      initial={initial}
      optional
    />
  );
}
