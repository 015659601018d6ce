import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { ApiProblem } from '#shared/api/problem.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

interface ScreenProps {
  readonly trouble: unknown;
  readonly onRetry: () => void;
}

/** Instead of a page that could not be shown: what happened, what to do, what to tell the support team. */
export function ErrorScreen({ trouble, onRetry }: ScreenProps): ReactNode {
  const text = useText('common');
  if (trouble instanceof ApiProblem && trouble.status === 404) return <NotFoundPage />;
  const { detail, supportCode } = problemWords(trouble, text.errors);
  return (
    <Page title={text.errors.screenTitle}>
      <p>{detail}</p>
      <p>{text.errors.screenText}</p>
      {supportCode && <p>{text.errors.supportCode(supportCode)}</p>}
      <Actions>
        <Button onClick={onRetry}>{text.errors.retry}</Button>
      </Actions>
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
