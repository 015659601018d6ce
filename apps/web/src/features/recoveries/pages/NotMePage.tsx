import { objectRoute } from '@cabinet/contracts/recovery-status';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useMailedToken } from '#shared/navigation/mailed-token.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';

/** «Це не я»: by the link in the letter to the former contact; the cabinet is closed at once. */
export function NotMePage(): ReactNode {
  const text = useText('recoveries').objection;
  const token = useMailedToken();
  const [closed, setClosed] = useState(false);
  if (closed) return <Closed />;
  if (token) return <Ask token={token} onClosed={() => setClosed(true)} />;
  return (
    <Page title={text.title}>
      <p>{text.noToken}</p>
      <LinkButton href={pathTo('help')}>{useText('common').navigation.help}</LinkButton>
    </Page>
  );
}

/** A button, because scanners of mail open every link. */
function Ask({ token, onClosed }: { readonly token: string; readonly onClosed: () => void }): ReactNode {
  const text = useText('recoveries').objection;
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async (_answers, { idempotencyKey }) => {
      await call(objectRoute, { body: { token }, idempotencyKey });
      onClosed();
    },
  });
  return (
    <Page title={text.title} errors={<FormErrors form={form} />}>
      <p>{text.ask}</p>
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.button}>
        {null}
      </Form>
    </Page>
  );
}

function Closed(): ReactNode {
  const text = useText('recoveries').objection;
  const banner = (
    <NotificationBanner kind="success">
      <p>{text.done}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.doneTitle} banner={banner}>
      <p>{text.next}</p>
      <LinkButton href={pathTo('restore')}>{text.askForAccess}</LinkButton>
    </Page>
  );
}
