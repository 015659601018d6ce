import type { Application } from '@cabinet/contracts/applications';
import { reconsiderEnterpriseRoute } from '@cabinet/contracts/provisions';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { provisionQuery } from '#shared/provisions/provision-query.ts';
import { ProvisionFacts } from '#shared/provisions/ProvisionFacts.tsx';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { PartBoundary } from '#shared/ui/PartBoundary.tsx';
import { applicationQuery } from '../queries.ts';
import { inviteOf, isDecidedForDevice } from '../aid.ts';

interface Props {
  readonly application: Application;
}

/** What only an application for an assistive product has: the word before a refusal, and what follows the decision. */
export function AidPart({ application }: Props): ReactNode {
  return (
    <>
      <Hearing application={application} />
      {isDecidedForDevice(application) && <Provided application={application} />}
    </>
  );
}

/** Law 2073-IX: what the office holds against it, and the way to answer. */
function Hearing({ application }: Props): ReactNode {
  const text = useText('provisions').hearing;
  const { date } = useFormats();
  const { acts, hearingUntil, id, state } = application;
  if (state !== 'hearing') return null;
  const reason = inviteOf(application);
  return (
    <InsetText>
      <h2>{text.title}</h2>
      <p>{text.text}</p>
      {reason && (
        <p>
          <strong>{text.reason}:</strong> {reason}
        </p>
      )}
      {hearingUntil && (
        <p>
          <strong>{text.until(date(hearingUntil))}</strong>
        </p>
      )}
      {acts.includes('speak') && (
        <Actions>
          <LinkButton href={pathTo('applicationSpeak', { applicationId: id })}>{text.speak}</LinkButton>
        </Actions>
      )}
    </InsetText>
  );
}

function Provided({ application }: Props): ReactNode {
  const text = useText('provisions').provided;
  return (
    <PartBoundary fallback={<p>{text.failed}</p>}>
      <Suspense fallback={<p>{text.loading}</p>}>
        <Facts application={application} />
      </Suspense>
    </PartBoundary>
  );
}

function Facts({ application }: Props): ReactNode {
  const text = useText('provisions').provided;
  const { id, acts } = application;
  // What is on screen stays till the new is here.
  const version = useDeferredValue(application.version);
  const { data: provision } = useSuspenseQuery(provisionQuery({ id, version }));
  if (!provision) return null;
  return (
    <>
      <h2>{text.title}</h2>
      <ProvisionFacts provision={provision} />
      {acts.includes('chooseEnterprise') && (
        <Actions>
          <LinkButton href={pathTo('applicationEnterprise', { applicationId: id })}>{text.choose}</LinkButton>
        </Actions>
      )}
      {acts.includes('reconsider') && (
        <Actions>
          <Reconsider application={application} />
        </Actions>
      )}
    </>
  );
}

/** Takes the choice back after asking, while the enterprise has not answered. */
function Reconsider({ application }: Props): ReactNode {
  const text = useText('provisions').reconsider;
  const { errors } = useText('common');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const params = { applicationId: application.id };
  const readAnew = () => queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(reconsiderEnterpriseRoute, { params, body: { version: application.version } }),
    onSuccess: async () => {
      await readAnew();
      void queries.invalidateQueries({ queryKey: ['applications', 'list'] });
      await navigate(pathTo('application', params), { state: { news: 'reconsidered' }, replace: true });
    },
    // The enterprise may have answered meanwhile: then the button goes, and what stands instead is shown.
    onError: () => void readAnew().catch(() => undefined),
  });
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.title}>
        <p>{text.text}</p>
        {error && <p role="alert">{problemWords(error, errors).detail}</p>}
        <Actions>
          <Button busy={isPending} onClick={() => mutate()}>
            {text.confirm}
          </Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {text.cancel}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
