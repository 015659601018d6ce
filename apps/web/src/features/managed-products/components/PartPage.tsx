import type { ReactNode } from 'react';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import type { FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import type { PartForm } from '../use-part-form.ts';

interface Props<S extends FormSchema> {
  readonly part: PartForm<S>;
  readonly title: string;
  readonly lead: string;
  readonly back: { readonly href: string; readonly text: string };
  /** One button is enough: nothing is told here that can be left for later. */
  readonly withoutKeep?: boolean | undefined;
  /** Above the form. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page on which a part of a product is written. */
export function PartPage<S extends FormSchema>(props: Props<S>): ReactNode {
  const { part, title, lead, back, withoutKeep = false, before, children } = props;
  const { form: text } = useText('managedProducts');
  const { form, keep, restored, isKept } = part;
  const beside = (
    <>
      {!withoutKeep && (
        <Button look="secondary" busy={form.busy} onClick={keep}>
          {text.keep}
        </Button>
      )}
      <Link href={back.href}>{text.leave}</Link>
    </>
  );
  return (
    <Page title={title} back={back} errors={<FormErrors form={form} />}>
      <Lead>{lead}</Lead>
      {restored && (
        <InsetText>
          <p>{text.restored}</p>
        </InsetText>
      )}
      <p role="status">{isKept ? text.keptWithRemarks : ''}</p>
      {before}
      <Form form={form} submit={text.submit} beside={beside}>
        {children}
      </Form>
    </Page>
  );
}
