import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { BackLink, Breadcrumbs } from '#shared/ui/Breadcrumbs.tsx';
import { useArrival } from './arrival.ts';

const ErrorsContext = createContext<(any: boolean) => void>(() => undefined);

/** Lets a form put «Помилка: » before the title of the page. */
export const usePageErrors = (any: boolean): void => {
  const report = use(ErrorsContext);
  useEffect(() => {
    report(any);
    return () => report(false);
  }, [report, any]);
};

interface Props {
  /** The h1, and the beginning of the window's title. Unlike any other page's. */
  readonly title: string;
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined;
  readonly breadcrumbs?: readonly { readonly href: string; readonly text: string }[] | undefined;
  /** A NotificationBanner, when something has just happened. */
  readonly banner?: ReactNode;
  /** FormErrors of the page's form. */
  readonly errors?: ReactNode;
  /** The h1 is in the content: a question with `asHeading`. */
  readonly headingInside?: boolean | undefined;
  readonly children: ReactNode;
}

/** The frame of every page, in the fixed order: back, news, errors, h1, content. Renders once its content is there. */
export function Page({ title, back, breadcrumbs, banner, errors, headingInside, children }: Props): ReactNode {
  const text = useText('common');
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => {
    document.title = `${failed ? text.errorPrefix : ''}${title} – ${text.serviceName}`;
  }, [failed, title, text]);
  useArrival();
  return (
    <ErrorsContext value={setFailed}>
      {breadcrumbs && <Breadcrumbs trail={breadcrumbs} />}
      {back && <BackLink href={back.href}>{back.text}</BackLink>}
      {banner}
      {errors}
      {!headingInside && <h1 tabIndex={-1}>{title}</h1>}
      {children}
    </ErrorsContext>
  );
}
