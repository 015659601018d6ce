import type { PublishedItem } from '@cabinet/contracts/content';
import type { ContentItemId } from '@cabinet/contracts/ids';
import type { ManagedContentDetail } from '@cabinet/contracts/managed-content';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { BannerBox } from '../../components/BannerBox.tsx';
import { LawEntry, NewsText, QuestionEntry } from '../../components/Entries.tsx';
import { managedItemQuery, previewQuery } from '../../editing-queries.ts';

interface NoticeProps {
  readonly item: ManagedContentDetail;
  readonly revision: number;
}

/** Says what is looked at, and leads onward; the page below is as visitors see it. */
function Notice({ item, revision }: NoticeProps): ReactNode {
  const { preview: text, standings } = useText('editing');
  const params = { itemId: item.id };
  const standing = item.revisions.find(({ number }) => number === revision)?.standing ?? 'draft';
  const isDraft = standing === 'draft';
  return (
    <NotificationBanner title={text.title}>
      <p>{isDraft ? text.draft : text.other(revision, standings[standing])}</p>
      <p>{text.language}</p>
      <Actions>
        {isDraft && item.toMend.length === 0 && (
          <LinkButton href={staffPathTo('publishContent', params)}>{text.publish}</LinkButton>
        )}
        {isDraft && <Link href={staffPathTo('editContent', params)}>{text.edit}</Link>}
        <Link href={staffPathTo('contentItem', params)}>{text.back}</Link>
      </Actions>
    </NotificationBanner>
  );
}

const nothing = (): void => undefined;

/** The same parts that visitors see. */
function Shown({ item }: { readonly item: PublishedItem }): ReactNode {
  if (item.kind === 'news') return <NewsText item={item} />;
  if (item.kind === 'law') return <LawEntry item={item} />;
  return item.kind === 'question' ? <QuestionEntry item={item} /> : <BannerBox item={item} onHide={nothing} />;
}

/** A revision exactly as visitors see it, a draft too. */
export function PreviewPage(): ReactNode {
  const { list } = useText('editing');
  const content = useText('content');
  const say = useBilingual();
  const itemId = useIdParameter<ContentItemId>('itemId');
  const revision = Number(useCodeParameter('revision'));
  if (!Number.isInteger(revision)) throw new ApiProblem({ ...frequentProblems.notFound, title: 'revision' });
  const { data: item } = useSuspenseQuery(managedItemQuery(itemId));
  const { data: shown } = useSuspenseQuery(previewQuery(itemId, revision));
  const titles = {
    news: say(shown.title) || list.untitled,
    question: content.questions.title,
    law: content.law.title,
    banner: list.titleBanners,
  };
  return (
    <Page title={titles[shown.kind]} banner={<Notice item={item} revision={revision} />}>
      <Shown item={shown} />
    </Page>
  );
}
