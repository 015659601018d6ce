import { confirmEmailRoute } from '@cabinet/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { useMailedToken } from '#shared/navigation/mailed-token.ts';

/** Proves an address by its mailed link: of a new account (/confirm) or of a changed contact (/confirm-contact). */
function Confirmation({ words }: { readonly words: 'confirm' | 'confirmContact' }): ReactNode {
  const text = useText('identity')[words];
  const token = useMailedToken();
  const [confirmed, setConfirmed] = useState(false);
  if (confirmed) return <Confirmed words={words} />;
  return token ? (
    <Ask words={words} token={token} onConfirmed={() => setConfirmed(true)} />
  ) : (
    <Dead title={text.title} />
  );
}

interface AskProps {
  readonly words: 'confirm' | 'confirmContact';
  readonly token: string;
  readonly onConfirmed: () => void;
}

/** A button, because scanners of mail open every link and would spend it. */
function Ask({ words, token, onConfirmed }: AskProps): ReactNode {
  const text = useText('identity')[words];
  const queries = useQueryClient();
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async (_answers, { idempotencyKey }) => {
      await call(confirmEmailRoute, { body: { token }, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['identity'] });
      onConfirmed();
    },
  });
  return (
    <Page title={text.title} errors={<FormErrors form={form} />}>
      <p>{text.ask}</p>
      <Form form={form} submit={text.button}>
        {null}
      </Form>
      {form.trouble !== undefined && <WayOn />}
    </Page>
  );
}

function Confirmed({ words }: { readonly words: 'confirm' | 'confirmContact' }): ReactNode {
  const identity = useText('identity');
  const text = identity[words];
  const actor = useActor();
  const banner = (
    <NotificationBanner kind="success">
      <p>{text.done}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.doneTitle} banner={banner}>
      <p>{text.next}</p>
      {actor ? (
        <LinkButton href={pathTo('profile')}>{identity.registered.toProfile}</LinkButton>
      ) : (
        <LinkButton href={pathTo('login')}>{identity.login.submit}</LinkButton>
      )}
    </Page>
  );
}

function WayOn(): ReactNode {
  const text = useText('identity').deadLink;
  const actor = useActor();
  return (
    <>
      <p>{text.text}</p>
      {actor ? (
        <LinkButton look="secondary" href={pathTo('registerDone')}>
          {text.askAgain}
        </LinkButton>
      ) : (
        <LinkButton look="secondary" href={pathTo('login')}>
          {text.signIn}
        </LinkButton>
      )}
    </>
  );
}

function Dead({ title }: { readonly title: string }): ReactNode {
  const text = useText('identity').deadLink;
  return (
    <Page title={title}>
      <p>{text.noToken}</p>
      <WayOn />
    </Page>
  );
}

export function ConfirmPage(): ReactNode {
  return <Confirmation words="confirm" />;
}

export function ConfirmContactPage(): ReactNode {
  return <Confirmation words="confirmContact" />;
}
