import { type ManagedSynonyms, removeSynonymsRoute } from '@cabinet/contracts/managed-classes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { synonymsQuery } from '../queries.ts';

const useColumns = (onRemove: (group: ManagedSynonyms) => void): readonly Column<ManagedSynonyms>[] => {
  const { synonyms: text } = useText('managedClasses');
  return [
    { key: 'words', title: text.words, rowHeader: true, cell: ({ words }) => words.join(', ') },
    {
      key: 'edit',
      title: text.change,
      cell: ({ id, words }) => (
        <Link href={staffPathTo('synonymGroup', { synonymsId: id })}>
          {text.edit} <VisuallyHidden>{words.join(', ')}</VisuallyHidden>
        </Link>
      ),
    },
    {
      key: 'remove',
      title: text.removal,
      cell: (group) => (
        <Button look="plain" onClick={() => onRemove(group)}>
          {text.remove} <VisuallyHidden>{group.words.join(', ')}</VisuallyHidden>
        </Button>
      ),
    },
  ];
};

interface RemoveProps {
  readonly group: ManagedSynonyms | null;
  readonly press: Press;
  readonly onClose: () => void;
}

/** Removes a group after asking. */
function Remove({ group, press, onClose }: RemoveProps): ReactNode {
  const { synonyms: text, stale } = useText('managedClasses');
  const change = useChange('catalogue', stale);
  const navigate = useNavigate();
  const remove = (): void => {
    if (!group) return;
    onClose();
    press.press(async () => {
      await change(() => call(removeSynonymsRoute, { params: { synonymsId: group.id } }));
      await navigate(staffPathTo('synonyms'), { state: { news: 'removed' }, replace: true });
    });
  };
  return (
    <Dialog open={group !== null} onClose={onClose} title={text.removeTitle}>
      <p>{text.removeText(group?.words.join(', ') ?? '')}</p>
      <Actions>
        <Button look="warning" onClick={remove}>
          {text.yes}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {text.no}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** O10: words that the search takes for one another. */
export function SynonymsPage(): ReactNode {
  const { synonyms: text, list } = useText('managedClasses');
  const [asked, setAsked] = useState<ManagedSynonyms | null>(null);
  const press = usePress();
  const columns = useColumns(setAsked);
  const { data: groups } = useSuspenseQuery(synonymsQuery);
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo('managedClasses'), text: list.title }}
      banner={<NewsBanner of={['saved', 'added', 'removed']} words={text} />}
      errors={<PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('synonymGroup', { synonymsId: 'new' })}>
          {text.add}
        </LinkButton>
      </Actions>
      {groups.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={groups} rowKey={({ id }) => id} />
      )}
      <Remove group={asked} press={press} onClose={() => setAsked(null)} />
    </Page>
  );
}
