import type { ContentItemId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { ItemEditor } from '../../components/ItemEditor.tsx';
import { managedItemQuery } from '../../editing-queries.ts';

/** The draft of an item, or what was published last to begin one from. */
export function EditContentPage(): ReactNode {
  const { form: text, list } = useText('editing');
  const say = useBilingual();
  const itemId = useIdParameter<ContentItemId>('itemId');
  const { data } = useSuspenseQuery(managedItemQuery(itemId));
  const item = useSeen(data);
  const name = say(item.title) || list.untitled;
  return (
    <ItemEditor
      kind={item.kind}
      item={item}
      office="all"
      offices={[]}
      title={text.edit(name)}
      back={{ href: staffPathTo('contentItem', { itemId }), text: name }}
    />
  );
}
