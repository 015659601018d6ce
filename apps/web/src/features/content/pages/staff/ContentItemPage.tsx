import type { ContentItemId } from '@cabinet/contracts/ids';
import type { ManagedContentDetail } from '@cabinet/contracts/managed-content';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { History, useSpan, useTopicNames } from '../../components/History.tsx';
import { StandingTag } from '../../components/StandingTag.tsx';
import { TakeDown } from '../../components/TakeDown.tsx';
import { managedItemQuery } from '../../editing-queries.ts';

interface Props {
  readonly item: ManagedContentDetail;
}

function Facts({ item }: Props): ReactNode {
  const { item: text, kinds, list } = useText('editing');
  const say = useBilingual();
  const span = useSpan();
  const nameOf = useTopicNames();
  const whom = { term: text.office, value: item.office ? say(item.office.name) : list.allOffices };
  const about = { term: text.topics, value: item.topics.map(nameOf).join(', ') || text.noTopics };
  return (
    <SummaryList
      rows={[
        { term: text.kind, value: kinds[item.kind] },
        { term: text.standing, value: <StandingTag standing={item.standing} /> },
        { term: text.shown, value: span(item.shownFrom, item.shownTo) },
        item.kind === 'banner' ? whom : about,
      ]}
    />
  );
}

function Draft({ item: { id, hasDraft, toMend, revisions } }: Props): ReactNode {
  const { item: text } = useText('editing');
  const params = { itemId: id };
  const draft = revisions.find(({ standing }) => standing === 'draft');
  if (!hasDraft || !draft) return null;
  return (
    <InsetText>
      <p>{text.draftWaits}</p>
      {toMend.length > 0 && (
        <>
          <p>{text.mend}</p>
          <ul>
            {toMend.map(({ pointer, text: words }) => (
              <li key={`${pointer} ${words}`}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={staffPathTo('previewContent', { ...params, revision: String(draft.number) })}>{text.preview}</Link>
      </p>
      {toMend.length === 0 && <LinkButton href={staffPathTo('publishContent', params)}>{text.publish}</LinkButton>}
    </InsetText>
  );
}

/** O7: one item: how it stands, what may be done with it, and its history. */
export function ContentItemPage(): ReactNode {
  const { item: text, list } = useText('editing');
  const say = useBilingual();
  const { data: item } = useSuspenseQuery(managedItemQuery(useIdParameter<ContentItemId>('itemId')));
  const isUp = item.standing === 'shown' || item.standing === 'scheduled';
  return (
    <Page
      title={say(item.title) || list.untitled}
      back={{ href: staffPathTo('content'), text: list.title }}
      banner={<NewsBanner of={['kept', 'published', 'unpublished']} words={text} />}
    >
      <Facts item={item} />
      <Draft item={item} />
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('editContent', { itemId: item.id })}>
          {item.hasDraft ? text.editDraft : text.edit}
        </LinkButton>
        {isUp && <TakeDown item={item} />}
      </Actions>
      <History item={item} />
    </Page>
  );
}
