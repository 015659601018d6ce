import { prepareDecisionRoute } from '@cabinet/contracts/decision-signing';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { fromBase64 } from '@cabinet/kep/bytes';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { explainRefusal } from '#shared/signing/answer-challenge.ts';
import { KeyPage } from '#shared/signing/KeyPage.tsx';
import { SignPage } from '#shared/signing/SignPage.tsx';
import { type Key, type ReadyKey, useKey } from '#shared/signing/use-key.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { DecisionAnswers } from '../components/DecisionAnswers.tsx';
import type { DecisionForm } from '../forms.ts';
import { useDecisionDraft } from '../use-decision-draft.ts';
import { useReviewed } from '../use-reviewed.ts';
import { useSendDecision } from '../use-send-decision.ts';

/** F9, F12: the officer signs the decision with their own КЕП and sends it. */
export function DecisionSignPage(): ReactNode {
  const { application } = useReviewed();
  const params = { applicationId: application.id };
  const [draft, keep] = useDecisionDraft(application.id);
  // The draft of the arrival: once sent it is forgotten, while this page may still be here for a moment.
  const [arrived] = useState(draft);
  if (!arrived) return <Navigate replace to={staffPathTo('inboxDecision', params)} />;
  return <Signing application={application} draft={arrived} onSent={() => keep(null)} />;
}

/** Where a key is added to the account; the decision stays as it was written. */
function OwnKey(): ReactNode {
  const text = useText('inbox').decision.sign;
  return (
    <p>
      {text.ownKey} <Link href={pathTo('securityKey')}>{text.addKey}</Link>
    </p>
  );
}

interface Props {
  readonly application: ReviewedApplication;
  readonly draft: DecisionForm;
  readonly onSent: () => void;
}

function Signing(props: Props): ReactNode {
  const { application, draft } = props;
  const text = useText('inbox');
  const key = useKey();
  if (key.ready) return <SignIt {...props} keyOf={key} ready={key.ready} />;
  const back = staffPathTo('inboxDecisionCheck', { applicationId: application.id });
  return (
    <KeyPage keyOf={key} title={text.pageTitle(text.decision.sign.title, application.number)} back={back}>
      <OwnKey />
      <DecisionAnswers application={application} draft={draft} />
    </KeyPage>
  );
}

function SignIt({ application, draft, onSent, keyOf, ready }: Props & { keyOf: Key; ready: ReadyKey }): ReactNode {
  const text = useText('inbox');
  const signing = useText('signing');
  const { fields, send } = useSendDecision(application, draft);
  const params = { applicationId: application.id };
  const form = useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        const { manifest } = await call(prepareDecisionRoute, { params, body: fields });
        await send({ signature: await keyOf.signDetached(fromBase64(manifest)) });
        onSent();
      } catch (trouble) {
        throw explainRefusal(trouble, signing);
      }
    },
  });
  return (
    <SignPage
      {...{ keyOf, ready, form }}
      title={text.pageTitle(text.decision.sign.title, application.number)}
      back={staffPathTo('inboxDecisionCheck', params)}
      submit={text.decision.sign.submit}
    >
      <DecisionAnswers application={application} draft={draft} />
      <OwnKey />
      <WarningText>{text.decision.warning}</WarningText>
    </SignPage>
  );
}
