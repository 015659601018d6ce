import {
  deactivateRoute,
  type Device,
  endOtherSessionsRoute,
  endSessionRoute,
  removeSecondFactorRoute,
  withdrawConsentRoute,
} from '@cabinet/contracts/security';
import { type SignerKey, unbindSignerRoute } from '@cabinet/contracts/signer-access';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { AccountTag } from '#shared/session/AccountTag.tsx';
import { Card } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { AskFirst } from '#shared/ui/AskFirst.tsx';
import { Devices } from '../components/Devices.tsx';
import { ConsentsCard, ContactsCard, SignInCard } from '../components/security-cards.tsx';
import { SignerKeysCard } from '../components/SignerKeysCard.tsx';
import { securityQuery, signerKeysQuery } from '../queries.ts';
import { type FreshProof, useFreshProof } from '../use-fresh-proof.tsx';

interface News {
  readonly text: string;
  readonly turn: number;
}

/** The acts of the page; each tells what it has done and asks the server anew. */
const useSecurityActs = ({ press }: Press, proof: FreshProof, tell: (words: string) => void) => {
  const text = useText('identity').security;
  const queries = useQueryClient();
  const does = (work: (idempotencyKey: string) => Promise<unknown>, done: string) => (): void => {
    // One key for both tries of an act that has to be proved first.
    const key = crypto.randomUUID();
    press(async () => {
      if (!(await proof.run(() => work(key)))) return;
      await queries.invalidateQueries({ queryKey: ['identity'] });
      tell(done);
    });
  };
  return {
    removeFactor: does((idempotencyKey) => call(removeSecondFactorRoute, { idempotencyKey }), text.factorRemoved),
    withdraw: does((idempotencyKey) => call(withdrawConsentRoute, { idempotencyKey }), text.withdrawn),
    rest: does((idempotencyKey) => call(deactivateRoute, { idempotencyKey }), text.resting),
    endOthers: does((idempotencyKey) => call(endOtherSessionsRoute, { idempotencyKey }), text.othersEnded),
    unbind: ({ id }: SignerKey): void =>
      does(
        (idempotencyKey) => call(unbindSignerRoute, { params: { signerKeyId: id }, idempotencyKey }),
        text.unbound,
      )(),
    end: ({ id }: Device): void =>
      does((idempotencyKey) => call(endSessionRoute, { params: { sessionId: id }, idempotencyKey }), text.ended)(),
  };
};

function RestCard({ busy, onRest }: { readonly busy: boolean; readonly onRest: () => void }): ReactNode {
  const text = useText('identity').security;
  return (
    <Card>
      <h2>{text.restTitle}</h2>
      <p>{text.restText}</p>
      <AskFirst
        button={text.rest}
        title={text.restQuestion}
        text={text.restConsequence}
        yes={text.rest}
        busy={busy}
        onYes={onRest}
      />
    </Card>
  );
}

/** Sign-in, contacts, consents and devices of one account. */
export function SecurityPage(): ReactNode {
  const text = useText('identity').security;
  const { data: security } = useSuspenseQuery(securityQuery);
  const { items: keys, hasPassword } = useSuspenseQuery(signerKeysQuery).data;
  const arrived = useNews(['password', 'email', 'phone', 'key', 'keyRenewed']);
  const [news, setNews] = useState<News | undefined>(arrived && { text: text.news[arrived], turn: 0 });
  const proof = useFreshProof();
  const press = usePress();
  const { busy, trouble } = press;
  const tell = (words: string): void => setNews((before) => ({ text: words, turn: (before?.turn ?? 0) + 1 }));
  const acts = useSecurityActs(press, proof, tell);
  const banner = news && trouble === undefined && (
    <NotificationBanner key={news.turn} kind="success">
      <p>{news.text}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner} errors={<PressErrors press={press} />}>
      <p>
        {text.state} <AccountTag state={security.state} />
      </p>
      <SignInCard security={security} hasPassword={hasPassword} busy={busy} onRemove={acts.removeFactor} />
      <SignerKeysCard keys={keys} hasPassword={hasPassword} busy={busy} onRemove={acts.unbind} />
      <ContactsCard security={security} />
      <h2>{text.devicesTitle}</h2>
      <Devices busy={busy} onEnd={acts.end} onEndOthers={acts.endOthers} />
      {security.consents.length > 0 && <h2>{text.consentsHeading}</h2>}
      <ConsentsCard security={security} busy={busy} onWithdraw={acts.withdraw} />
      {security.state === 'active' && !security.secondFactorMandatory && <RestCard busy={busy} onRest={acts.rest} />}
      {proof.dialog}
    </Page>
  );
}
