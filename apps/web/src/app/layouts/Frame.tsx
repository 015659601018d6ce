import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { loadTexts } from '#shared/i18n/load-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { lastActor, useActor } from '#shared/session/session.ts';
import { SkipLink } from '#shared/ui/SkipLink.tsx';
import { PageBoundary } from '../ErrorScreen.tsx';
import { optional } from '../lazy-page.ts';
import styles from './Frame.module.css';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import type { BarLink } from './NavigationBar.tsx';

interface Props {
  readonly links: readonly BarLink[];
  /** A second row of sections below them. */
  readonly more?: readonly BarLink[] | undefined;
  /** Stands above every page of this frame: the state of the account. */
  readonly notice?: ReactNode;
  /** Its pages hear what changes on the server. */
  readonly live?: boolean;
}

// Only who is signed in can be warned.
const SessionDialogs = optional(async () => {
  const [{ SessionDialogs }] = await Promise.all([
    import('#shared/session/SessionDialogs.tsx'),
    loadTexts('session', currentLanguage()),
  ]);
  return SessionDialogs;
});

const SignInAgain = lazy(async () => ({
  default: (await import('#features/identity/components/SignInAgain.tsx')).SignInAgain,
}));

// After all that the page itself needs.
const UpdateNotice = optional(async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  return (await import('./UpdateNotice.tsx')).UpdateNotice;
});

// A3: after the page itself; without them it stands all the same.
const Banners = optional(async () => (await import('#features/content/components/Banners.tsx')).Banners);

/** Most pages come sooner: a word before each of them would only be noise. */
const quietMs = 1_000;

function Loading(): ReactNode {
  const text = useText('common');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{late && text.loading}</p>;
}

/** What stands around every page, always in the same order: skip link, header, sections, page, footer. */
export function Frame({ links, more, notice, live = false }: Props): ReactNode {
  const { pathname } = useLocation();
  const actor = useActor() ?? lastActor();
  return (
    <>
      <SkipLink targetId="main" />
      <Header links={links} more={more} />
      <OfflineBanner />
      <Suspense>
        <Banners />
      </Suspense>
      <Suspense>
        <UpdateNotice />
      </Suspense>
      <main id="main" tabIndex={-1} className={`${styles.wrap} ${styles.main}`}>
        {notice}
        {/* A new boundary for each page: waiting is told in its place, and trouble stays where it began. */}
        <PageBoundary key={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
      <Footer />
      {actor && (
        <Suspense>
          <SessionDialogs SignIn={SignInAgain} live={live} />
        </Suspense>
      )}
    </>
  );
}
