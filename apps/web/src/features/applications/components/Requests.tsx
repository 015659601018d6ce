import type { Application, InformationRequest } from '@cabinet/contracts/applications';
import { informationRequestMachine } from '@cabinet/domain/workflows/information-request';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Card, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag, type StatusKind } from '#shared/ui/StatusTag.tsx';
import { placeOf } from '../places.ts';

const kinds: Record<InformationRequest['state'], StatusKind> = {
  open: 'attention',
  answered: 'done',
  closed: 'done',
  cancelled: 'neutral',
  expired: 'refused',
};

interface Props {
  readonly application: Application;
}

interface OneProps extends Props {
  readonly request: InformationRequest;
  readonly children?: ReactNode;
}

/** The thing a request is about: a document, a field, or nothing in particular. */
export const pointerOf = ({ requirementCode, pointer }: InformationRequest): string | null =>
  requirementCode ? `/slots/${requirementCode}` : pointer;

function Mend({ application, request }: OneProps): ReactNode {
  const text = useText('applications');
  const say = useBilingual();
  const pointer = pointerOf(request);
  if (!pointer || request.kind === 'explain') return null;
  const { href, name } = placeOf(pointer, { application, text: text.places, say });
  return (
    <p>
      <Link href={`${href}?return=answer`}>
        {text.requests.mend[request.kind]}: {name}
        <VisuallyHidden> {request.text}</VisuallyHidden>
      </Link>
    </p>
  );
}

/** Documents put in after the question was asked, into the place it names. */
const givenSince = ({ slots }: Application, { requirementCode, askedAt }: InformationRequest): readonly string[] =>
  (slots.find(({ code }) => code === requirementCode)?.documents ?? []).flatMap(({ addedAt, document }) =>
    Date.parse(addedAt) > Date.parse(askedAt) ? [document.title] : [],
  );

/** One question of the office: what, until when, by whom, and the place to mend. Stands under an h2. */
export function Request({ application, request, children }: OneProps): ReactNode {
  const text = useText('applications').requests;
  const say = useBilingual();
  const formats = useFormats();
  const isOpen = request.state === 'open';
  const given = isOpen ? givenSince(application, request) : [];
  return (
    <Card>
      <h3>{text.kinds[request.kind]}</h3>
      <p>{request.text}</p>
      <p>
        <StatusTag kind={kinds[request.state]}>{say(informationRequestMachine.states[request.state].label)}</StatusTag>
      </p>
      {isOpen && (
        <p>
          <strong>{text.due(formats.date(request.dueOn))}</strong>
        </p>
      )}
      <p>{text.askedBy(request.askedByName, formats.dateTime(request.askedAt))}</p>
      {request.answerText && (
        <p>
          {text.yourAnswer}: {request.answerText}
        </p>
      )}
      {given.length > 0 && <p>{text.given(given.join(', '))}</p>}
      {isOpen && <Mend application={application} request={request} />}
      {children}
    </Card>
  );
}

/** What the office asked, open questions first. */
export function Requests({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const { requests } = application;
  if (requests.length === 0) return null;
  const open = requests.filter(({ state }) => state === 'open');
  const rest = requests.filter(({ state }) => state !== 'open');
  return (
    <>
      <h2>{text.requestsTitle}</h2>
      {[...open, ...rest].map((request) => (
        <Request key={request.id} application={application} request={request} />
      ))}
    </>
  );
}
