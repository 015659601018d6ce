import { type ReactNode, Suspense } from 'react';
import { HomePage } from '#features/home/pages/HomePage.tsx';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { loadTexts, type Room } from '#shared/i18n/load-texts.ts';
import { PartBoundary } from '#shared/ui/PartBoundary.tsx';
import { optional } from './lazy-page.ts';

const withTexts = async <Part,>(room: Room, part: Promise<Part>): Promise<Part> => {
  const [loaded] = await Promise.all([part, loadTexts(room, currentLanguage())]);
  return loaded;
};

// Parts that other rooms put on the first page. Where the code of one, or what it shows, does not arrive, the rest stands.
const SignInBlock = optional(
  async () => (await withTexts('identity', import('#features/identity/components/SignInBlock.tsx'))).SignInBlock,
);
const ServiceTiles = optional(
  async () => (await withTexts('services', import('#features/services/components/ServiceTiles.tsx'))).ServiceTiles,
);
const LatestNews = optional(
  async () => (await withTexts('content', import('#features/content/components/LatestNews.tsx'))).LatestNews,
);

const apart = (part: ReactNode): ReactNode => (
  <PartBoundary fallback={null}>
    <Suspense>{part}</Suspense>
  </PartBoundary>
);

/** The first page of the site: no room owns it, so it is put together here. */
export function FrontPage(): ReactNode {
  return <HomePage services={apart(<ServiceTiles />)} news={apart(<LatestNews />)} signIn={apart(<SignInBlock />)} />;
}
