import type { Application, Slot } from '@cabinet/contracts/applications';
import { lazy, type ReactNode, Suspense } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { wasDecisionSigned } from '#shared/signing/decision-signed.ts';
import { wasSigned } from '#shared/signing/package-state.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { canCopy } from '../rules.ts';
import { AttachedList } from './AttachedList.tsx';
import { CopyButton, Decision, Papers } from './Decision.tsx';
import { Head } from './Head.tsx';
import { History } from './History.tsx';
import { OfficeBlock } from './OfficeBlock.tsx';
import { Requests } from './Requests.tsx';
import { SentAnswers } from './SentAnswers.tsx';
import { DictatedNumber, Standing } from './Standing.tsx';

interface Props {
  readonly application: Application;
  readonly banner?: ReactNode;
}

// Few ask for an assistive product.
const AidPart = lazy(async () => ({ default: (await import('./AidPart.tsx')).AidPart }));
const AidHistory = lazy(async () => ({ default: (await import('./AidHistory.tsx')).AidHistory }));

// Few sign, and who did not fetches none of it.
const DecisionSignature = lazy(async () => ({
  default: (await import('./DecisionSignature.tsx')).DecisionSignature,
}));
const SentSignature = lazy(async () => ({ default: (await import('./SentSignature.tsx')).SentSignature }));

/** The buttons are the acts that the server offers; no other rule decides them. */
function Acts({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const { acts, id } = application;
  const params = { applicationId: id };
  const canAnswer = acts.includes('answerInformation');
  const canAppeal = acts.includes('appeal');
  const canWithdraw = acts.includes('withdraw');
  if (!canAnswer && !canAppeal && !canWithdraw && !canCopy(application)) return null;
  return (
    <Actions>
      {canAnswer && <LinkButton href={pathTo('applicationAnswer', params)}>{text.answer}</LinkButton>}
      {canCopy(application) && <CopyButton application={application} />}
      {canAppeal && (
        <LinkButton look="secondary" href={pathTo('applicationAppeal', params)}>
          {text.appeal}
        </LinkButton>
      )}
      {canWithdraw && (
        <LinkButton look="warning" href={pathTo('applicationWithdraw', params)}>
          {text.withdraw}
        </LinkButton>
      )}
    </Actions>
  );
}

/** A returned document is replaced from where its remark stands; once the office asks in a request, from there. */
function Replace({ application: { id, state }, slot }: Props & { readonly slot: Slot }): ReactNode {
  const text = useText('applications').requests;
  const say = useBilingual();
  if (!slot.open || state !== 'in_review') return null;
  return (
    <p>
      <Link href={`${pathTo('applicationDocument', { applicationId: id, code: slot.code })}?return=application`}>
        {text.mend.replace_document}: {say(slot.name)}
      </Link>
    </p>
  );
}

function SentDocuments({ application }: Props): ReactNode {
  const text = useText('applications');
  const say = useBilingual();
  const slots = application.slots.filter(({ documents, replaced }) => documents.length + replaced.length > 0);
  if (slots.length === 0) return null;
  return (
    <>
      <h2>{text.view.documentsTitle}</h2>
      {slots.map((slot) => (
        <section key={slot.code}>
          <h3>{say(slot.name)}</h3>
          <AttachedList documents={slot.documents} />
          <Replace application={application} slot={slot} />
          {slot.replaced.length > 0 && (
            <Disclosure summary={`${text.slots.earlier}: ${say(slot.name)}`}>
              <AttachedList documents={slot.replaced} />
            </Disclosure>
          )}
        </section>
      ))}
    </>
  );
}

/** F8, F17: a sent application, read-only: where it stands, what is asked, what was sent, what happened. */
export function SentView({ application, banner }: Props): ReactNode {
  const text = useText('applications');
  const isAid = application.definition.workflow === 'aid';
  return (
    <Page
      title={text.head.title(application.number)}
      back={{ href: pathTo('applications'), text: text.list.title }}
      banner={banner}
    >
      <Head application={application} />
      <Standing application={application} />
      <Decision application={application} />
      {wasDecisionSigned(application) && (
        <Suspense fallback={<p>{text.signature.looking}</p>}>
          <DecisionSignature application={application} />
        </Suspense>
      )}
      {isAid && (
        <Suspense>
          <AidPart application={application} />
        </Suspense>
      )}
      <Acts application={application} />
      <Requests application={application} />
      <Papers application={application} />
      {wasSigned(application) && (
        <Suspense fallback={<p>{text.signature.looking}</p>}>
          <SentSignature application={application} />
        </Suspense>
      )}
      <DictatedNumber application={application} />
      <SentDocuments application={application} />
      <SentAnswers application={application} />
      {isAid ? (
        <Suspense>
          <AidHistory application={application} />
        </Suspense>
      ) : (
        <History application={application} />
      )}
      <OfficeBlock application={application} />
    </Page>
  );
}
