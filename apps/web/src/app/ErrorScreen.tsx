import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useOnline } from '#shared/api/use-online.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { optional } from './lazy-page.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

interface ScreenProps {
  readonly trouble: unknown;
  readonly onRetry: () => void;
}

const KeptAnswers = optional(async () => (await import('#features/site/components/KeptAnswers.tsx')).KeptAnswers);

/** Instead of a page that could not be shown: what happened, what to do, what to tell the support team. */
export function ErrorScreen({ trouble, onRetry }: ScreenProps): ReactNode {
  const { errors: text, navigation } = useText('common');
  const online = useOnline();
  // A device may take any network for the internet, so what was never answered is cut off too. Code that did not
  // arrive is another matter: its file may be gone for good.
  const isCut = !online || (trouble instanceof ApiProblem && trouble.code === 'client.unavailable' && !trouble.status);
  useEffect(() => {
    addEventListener('online', onRetry);
    return () => removeEventListener('online', onRetry);
  }, [onRetry]);
  if (trouble instanceof ApiProblem && trouble.status === 404) return <NotFoundPage />;
  const { detail, supportCode } = problemWords(trouble, text);
  return (
    <Page title={isCut ? text.offlineTitle : text.screenTitle}>
      <p>{isCut ? text.offlineText : detail}</p>
      {!isCut && <p>{text.screenText}</p>}
      {supportCode && <p>{text.supportCode(supportCode)}</p>}
      <Actions>
        <Button onClick={onRetry}>{text.retry}</Button>
        {!isCut && <Link href={pathTo('status')}>{navigation.status}</Link>}
      </Actions>
      {isCut && (
        <Suspense>
          <KeptAnswers onAnswer={onRetry} />
        </Suspense>
      )}
    </Page>
  );
}

interface BoundaryProps {
  readonly onReset: () => void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
  readonly trouble?: unknown;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(trouble: unknown): BoundaryState {
    return { failed: true, trouble };
  }

  retry = (): void => {
    // Two things may tell of the connection at once, and the page is open after the first.
    if (!this.state.failed) return;
    // Code that failed to arrive stays failed for this window; only a reload fetches it again.
    if (!(this.state.trouble instanceof ApiProblem)) location.reload();
    this.props.onReset();
    this.setState({ failed: false, trouble: undefined });
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ErrorScreen trouble={this.state.trouble} onRetry={this.retry} />;
  }
}

interface Props {
  readonly children: ReactNode;
}

/** Keeps the trouble of one page on that page. */
export function PageBoundary({ children }: Props): ReactNode {
  return (
    <QueryErrorResetBoundary>{({ reset }) => <Boundary onReset={reset}>{children}</Boundary>}</QueryErrorResetBoundary>
  );
}
