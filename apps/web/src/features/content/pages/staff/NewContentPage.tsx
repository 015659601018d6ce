import { ContentKind } from '@cabinet/contracts/content';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { useActor } from '#shared/session/session.ts';
import type { Option } from '#shared/ui/TextInput.tsx';
import { ItemEditor } from '../../components/ItemEditor.tsx';

/** An officer warns of the own centres; editors and administrators of any or all of them. */
const useOffices = (kind: ContentKind): readonly Option[] => {
  const { form: text } = useText('editing');
  const say = useBilingual();
  const actor = useActor();
  const { data } = useSuspenseQuery(officesQuery);
  if (kind !== 'banner') return [{ value: 'all', text: text.allOffices }];
  const isOfficer = actor?.role === 'officer';
  const offices = isOfficer ? actor.offices : data.items;
  const options = offices.map(({ id, nameUk, nameEn }) => ({ value: id, text: say({ uk: nameUk, en: nameEn }) }));
  return isOfficer ? options : [{ value: 'all', text: text.allOffices }, ...options];
};

/** Begins an item with a draft. */
export function NewContentPage(): ReactNode {
  const { form: text, list } = useText('editing');
  const kind = useChoiceParameter('kind', ContentKind.options);
  const offices = useOffices(kind);
  const [first] = offices;
  return (
    <ItemEditor
      key={kind}
      kind={kind}
      item={null}
      office={offices.length === 1 && first ? first.value : ''}
      offices={offices}
      title={text.new[kind]}
      back={{ href: staffPathTo('content'), text: list.title }}
    />
  );
}
