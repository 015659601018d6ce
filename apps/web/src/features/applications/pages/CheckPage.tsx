import type { Application } from '@cabinet/contracts/applications';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Checkbox } from '#shared/ui/Choices.tsx';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { stateOfSignature } from '#shared/signing/package-state.ts';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { Answers } from '../components/Answers.tsx';
import { DraftErrors } from '../components/DraftForm.tsx';
import { DraftSignature } from '../components/DraftSignature.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { distinct, ProblemLinks } from '../components/ProblemList.tsx';
import { ProfileWarnings } from '../components/ProfileWarnings.tsx';
import { TermStart } from '../components/TermStart.tsx';
import { useApplication } from '../queries.ts';
import { type KnownSignature, useSignature } from '../signature-query.ts';
import { type PlacedProblem, usePlaced, useProblems } from '../use-problems.ts';
import { useSubmit } from '../use-submit.ts';

/** F16, F20: everything that will be sent, every problem with its place, and the one button that sends. */
export function CheckPage(): ReactNode {
  const application = useApplication();
  // Looked at once: after sending, this page itself leads on, with the news.
  const [isDraft] = useState(application.state === 'draft');
  if (!isDraft) return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <CheckForm application={application} />;
}

interface Props {
  readonly application: Application;
}

function Readiness({ problems }: { readonly problems: readonly PlacedProblem[] }): ReactNode {
  const text = useText('applications').check;
  const listed = distinct(problems);
  if (listed.length === 0) return <Lead>{text.ready}</Lead>;
  return (
    <InsetText>
      <h2>{text.problemsTitle}</h2>
      <p>{text.problemsText(listed.length)}</p>
      <ProblemLinks problems={listed} />
    </InsetText>
  );
}

/** What the server would not let through, in one list that leads to every place. */
const useRefusals = (application: Application, sending: ReturnType<typeof useSubmit>): readonly SummarisedError[] => {
  const placed = usePlaced(application);
  const refused = distinct(placed(sending.refused)).map(({ href, text }) => ({ href, text }));
  return sending.trouble ? [{ text: sending.trouble }, ...refused] : refused;
};

/** What signing, or taking a signature off, has just come to. */
function News({ signature }: KnownSignature): ReactNode {
  const text = useText('applications');
  const news = useNews(['signed', 'unsigned']);
  if (news === 'unsigned' && !signature)
    return (
      <NotificationBanner key={news} kind="success">
        <p>{text.signature.takenOff}</p>
      </NotificationBanner>
    );
  if (news !== 'signed' || !signature?.current) return null;
  const { report, pending } = signature;
  return (
    <NotificationBanner key={signature.id} kind="success">
      <p>{text.sign.done(report.signer?.fullName ?? text.signature.nobody)}</p>
      {report.testCentre && <p>{text.signature.noForce}</p>}
      {pending && <p>{text.signature.pending}</p>}
      <p>{text.sign.next}</p>
    </NotificationBanner>
  );
}

function CheckForm({ application }: Props): ReactNode {
  const text = useText('applications');
  const common = useText('common');
  const problems = useProblems(application);
  const sending = useSubmit(application);
  const known = useSignature(application);
  const signed = known.signature && stateOfSignature(known.signature);
  const [declared, setDeclared] = useState(application.declaration);
  const [found, setFound] = useState<{ readonly errors: readonly SummarisedError[]; readonly attempt: number }>({
    errors: [],
    attempt: 0,
  });
  const here = pathTo('applicationCheck', { applicationId: application.id });
  const isUndeclared = found.errors.some(({ fieldId }) => fieldId === 'declaration');
  const refused = useRefusals(application, sending);
  const announce = useAnnounce();
  const ready = distinct(problems).length === 0;
  const wasReady = useRef(ready);
  useEffect(() => {
    // A file has been checked meanwhile: the old «wait» must not stand, and whoever waits must hear that it is over.
    if (ready && !wasReady.current) {
      setFound(({ errors, attempt }) => ({
        errors: errors.filter(({ fieldId }) => fieldId === 'declaration'),
        attempt,
      }));
      announce(text.check.ready);
    }
    wasReady.current = ready;
  }, [ready, announce, text]);
  const go = (event: { preventDefault: () => void }, way: 'submit' | 'toSigning'): void => {
    event.preventDefault();
    const errors: SummarisedError[] = [
      ...distinct(problems).map(({ href, text: words }) => ({ href, text: words })),
      ...(declared ? [] : [{ fieldId: 'declaration', text: text.check.declarationMissing }]),
      ...(way === 'submit' && (signed === 'outdated' || signed === 'invalid')
        ? [{ fieldId: 'sign', text: text.signature[signed] }]
        : []),
    ];
    setFound(({ attempt }) => ({ errors, attempt: attempt + 1 }));
    if (errors.length === 0) void sending[way]();
  };
  return (
    <Page
      title={text.check.title}
      back={{ href: pathTo('application', { applicationId: application.id }) }}
      banner={<News {...known} />}
      errors={
        <DraftErrors
          errors={found.errors.length > 0 ? found.errors : refused}
          attempt={found.attempt + sending.attempt}
        />
      }
    >
      <Readiness problems={problems} />
      <ProfileWarnings />
      <Answers application={application} />
      <TermStart application={application} />
      <DraftSignature {...known} />
      <form noValidate onSubmit={(event: FormEvent) => go(event, 'submit')}>
        <Link href={`${pathTo('privacy')}?next=${encodeURIComponent(here)}`}>{text.check.privacy}</Link>
        <Checkbox
          id="declaration"
          label={text.check.declaration}
          error={isUndeclared ? text.check.declarationMissing : undefined}
          checked={declared}
          onChange={(event) => setDeclared(event.currentTarget.checked)}
        />
        <WarningText>{text.check.afterwards}</WarningText>
        <Actions>
          <Button type="submit" busy={sending.busy === 'submit'}>
            {text.check.submit}
          </Button>
          {signed !== 'valid' && signed !== 'pending' && (
            <Button
              id="sign"
              look="secondary"
              busy={sending.busy === 'sign'}
              onClick={(event) => go(event, 'toSigning')}
            >
              {known.signature ? text.signature.signAgain : text.signature.sign}
            </Button>
          )}
          {(signed === 'outdated' || signed === 'invalid' || signed === 'unsettled') && (
            <Button look="secondary" busy={sending.busy === 'unsign'} onClick={() => void sending.unsign()}>
              {text.signature.takeOff}
            </Button>
          )}
        </Actions>
        <p role="status">{sending.busy === 'submit' ? common.sending : ''}</p>
      </form>
      <OfficeBlock application={application} />
    </Page>
  );
}
