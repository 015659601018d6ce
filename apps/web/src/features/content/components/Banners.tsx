import type { PublishedItem } from '@cabinet/contracts/content';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { dismissBanner, dismissedBanners } from '../dismissed.ts';
import { bannersQuery } from '../queries.ts';
import { BannerBox } from './BannerBox.tsx';

/** A3: warnings that hold now, under the header of every page; nothing while there are none or they cannot be had. */
export function Banners(): ReactNode {
  const { data = [] } = useQuery(bannersQuery);
  const [hidden, setHidden] = useState(dismissedBanners);
  const shown = data.filter(({ revisionId }) => !hidden.includes(revisionId));
  const hide = (revisionId: string): void => {
    dismissBanner(revisionId);
    setHidden((before) => [...before, revisionId]);
  };
  return shown.length > 0 && <Shown items={shown} onHide={hide} />;
}

interface Props {
  readonly items: readonly PublishedItem[];
  readonly onHide: (revisionId: string) => void;
}

function Shown({ items, onHide }: Props): ReactNode {
  const text = useText('content').banners;
  const announce = useAnnounce();
  const hide = (revisionId: string): void => {
    onHide(revisionId);
    announce(text.hidden);
    // The button goes with its banner: reading goes on where the page begins.
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return items.map((item) => <BannerBox key={item.id} item={item} onHide={() => hide(item.revisionId)} />);
}
