import { lazy, type ReactNode, Suspense } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { SessionDialogs } from '#shared/session/SessionDialogs.tsx';
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
}

const SignInAgain = lazy(async () => ({
  default: (await import('#features/identity/components/SignInAgain.tsx')).SignInAgain,
}));

function Loading(): ReactNode {
  const text = useText('common');
  return <p role="status">{text.loading}</p>;
}

/** What stands around every page, always in the same order: skip link, header, sections, page, footer. */
export function Frame({ links, notice }: Props): ReactNode {
  const { pathname } = useLocation();
  return (
    <>
      <SkipLink targetId="main" />
      <Header links={links} />
      <OfflineBanner />
      <main id="main" tabIndex={-1} className={`${styles.wrap} ${styles.main}`}>
        {notice}
        {/* A new boundary for each page: waiting is said at once, and trouble stays where it began. */}
        <PageBoundary key={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
      <Footer />
      <SessionDialogs SignIn={SignInAgain} />
    </>
  );
}
