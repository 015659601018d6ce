import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { lastActor, useActor } from '#shared/session/session.ts';
import { SkipLink } from '#shared/ui/SkipLink.tsx';
import { PageBoundary } from '../ErrorScreen.tsx';
import styles from './Frame.module.css';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import type { BarLink } from './NavigationBar.tsx';

interface Props {
  readonly links: readonly BarLink[];
  /** Stands above every page of this frame: the state of the account. */
  readonly notice?: ReactNode;
  /** Its pages hear what changes on the server. */
  readonly live?: boolean;
}

// Only who is signed in can be warned; without them the page still stands, as it did before they came.
const SessionDialogs = lazy(async () => {
  try {
    return { default: (await import('#shared/session/SessionDialogs.tsx')).SessionDialogs };
  } catch {
    return { default: () => null };
  }
});

const SignInAgain = lazy(async () => ({
  default: (await import('#features/identity/components/SignInAgain.tsx')).SignInAgain,
}));

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
export function Frame({ links, notice, live = false }: Props): ReactNode {
  const { pathname } = useLocation();
  const actor = useActor() ?? lastActor();
  return (
    <>
      <SkipLink targetId="main" />
      <Header links={links} />
      <OfflineBanner />
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
