import type { PublishedItem } from '@cabinet/contracts/content';
import type { ReactNode } from 'react';
import { TextBlocks } from '#shared/content/TextBlocks.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Announcement } from '#shared/ui/Announcement.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { VisuallyHidden } from '#shared/ui/layout.tsx';

interface Props {
  readonly item: PublishedItem;
  readonly onHide: () => void;
}

/** A3: one warning: what happens, where, and last the way to hide it. */
export function BannerBox({ item, onHide }: Props): ReactNode {
  const text = useText('content').banners;
  const say = useBilingual();
  const { office, title } = item;
  return (
    <Announcement
      label={office ? text.of(say(office.name)) : text.everywhere}
      title={say(title)}
      act={
        <Button look="secondary" onClick={onHide}>
          {text.hide} <VisuallyHidden>{text.hideWhat(say(title))}</VisuallyHidden>
        </Button>
      }
    >
      <TextBlocks text={item.text} />
    </Announcement>
  );
}
