import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import type { Part } from '../use-part.ts';

// Rare, and it shows every part of the profile in words.
const ConflictPage = lazy(async () => ({ default: (await import('./ConflictPage.tsx')).ConflictPage }));

interface Props<S extends FormSchema> {
  readonly part: Part<S>;
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of a page that changes one part of the profile. */
export function PartPage<S extends FormSchema>({ part, title, children }: Props<S>): ReactNode {
  const common = useText('common');
  const text = useText('persons');
  const { form, conflict, restored } = part;
  const announce = useAnnounce();
  // Said, not focused: after a new loading the focus is back in the box one was typing in.
  useEffect(() => {
    if (restored) announce(text.restored);
  }, [restored, announce, text]);
  if (conflict)
    return (
      <Suspense fallback={<p role="status">{common.loading}</p>}>
        <ConflictPage part={part} what={title} />
      </Suspense>
    );
  const banner = restored && (
    <NotificationBanner>
      <p>{text.restored}</p>
    </NotificationBanner>
  );
  return (
    <Page title={title} back={{ href: part.back }} banner={banner} errors={<FormErrors form={form} />}>
      <Form form={form} submit={common.save}>
        {children}
      </Form>
    </Page>
  );
}
