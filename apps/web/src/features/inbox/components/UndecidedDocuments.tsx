import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { undecidedDocuments } from '../rules.ts';

interface Props {
  readonly application: ReviewedApplication;
}

/** What an approval still waits for. */
export function UndecidedDocuments({ application }: Props): ReactNode {
  const text = useText('inbox');
  const say = useBilingual();
  const items = undecidedDocuments(application.slots).flatMap(({ slot, attached }) =>
    attached
      ? [
          {
            href: staffPathTo('inboxDocument', { applicationId: application.id, attachmentId: attached.id }),
            text: `${text.review.check} ${text.review.documentOf(say(slot.name), attached.document.title)}`,
          },
        ]
      : [],
  );
  if (items.length === 0) return null;
  return (
    <>
      <h2>{text.decision.undecidedTitle}</h2>
      <p>{text.decision.undecided}</p>
      <LinkList items={items} />
    </>
  );
}
