import type { ApplicationId } from '@cabinet/contracts/ids';
import {
  claimApplicationRoute,
  releaseApplicationRoute,
  resumeApplicationRoute,
  type ReviewedApplication,
  takeOverApplicationRoute,
} from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import type { Press } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type StaffPageName, staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAct } from '../use-act.ts';
import { useIsFollowed } from '../use-is-followed.ts';

interface Props {
  readonly application: ReviewedApplication;
  readonly press: Press;
}

type Word = 'request' | 'endRequest' | 'suspend' | 'decide' | 'appeal' | 'takeOverFromColleague';

/** Acts of a case of an assistive product; each has a page and a word of its own. */
const casePages = {
  forward: 'inboxForward',
  issueReferral: 'inboxReferral',
  pay: 'inboxPayment',
  enqueue: 'inboxQueue',
  invite: 'inboxHearing',
  reroute: 'inboxReroute',
  terminate: 'inboxTermination',
} as const satisfies Record<string, StaffPageName>;
type CaseAct = keyof typeof casePages;
const caseActs = Object.keys(casePages) as readonly CaseAct[];
const foremost: readonly CaseAct[] = ['forward', 'issueReferral', 'pay'];

/** Acts that need words of the officer have pages of their own. */
const pages: readonly { readonly acts: readonly string[]; readonly page: StaffPageName; readonly word: Word }[] = [
  { acts: ['approve', 'refuse', 'close'], page: 'inboxDecision', word: 'decide' },
  { acts: ['requestInformation'], page: 'inboxRequest', word: 'request' },
  { acts: ['endInformation'], page: 'inboxEndRequest', word: 'endRequest' },
  { acts: ['suspend'], page: 'inboxSuspend', word: 'suspend' },
  { acts: ['upholdRefusal', 'setRefusalAside'], page: 'inboxAppeal', word: 'appeal' },
  { acts: ['takeOverFromColleague'], page: 'inboxTakeOver', word: 'takeOverFromColleague' },
];

interface Pressed {
  readonly params: { readonly applicationId: ApplicationId };
  readonly body: { readonly version: number };
}

/** Acts done at once, by a button. */
const buttons = {
  claim: { act: (pressed: Pressed) => call(claimApplicationRoute, pressed), news: 'claimed' },
  takeOver: {
    act: ({ params, body }: Pressed) => call(takeOverApplicationRoute, { params, body: { ...body, reason: null } }),
    news: 'claimed',
  },
  resume: { act: (pressed: Pressed) => call(resumeApplicationRoute, pressed), news: 'resumed' },
  release: { act: (pressed: Pressed) => call(releaseApplicationRoute, pressed), news: 'released' },
} as const;
type Quick = keyof typeof buttons;
const quick: readonly Quick[] = ['claim', 'takeOver', 'resume', 'release'];

function QuickActs({ application, press }: Props): ReactNode {
  const text = useText('inbox').review;
  const navigate = useNavigate();
  const { id, acts } = application;
  const act = useAct(id);
  const run = (name: Quick): void =>
    press.press(async () => {
      const { act: doIt, news } = buttons[name];
      await act((body) => doIt({ params: { applicationId: id }, body }));
      await navigate(staffPathTo('inboxApplication', { applicationId: id }), { state: { news }, replace: true });
    });
  return quick
    .filter((name) => acts.includes(name))
    .map((name) => (
      <Button
        key={name}
        look={name === 'release' ? 'secondary' : 'primary'}
        busy={press.busy}
        onClick={() => run(name)}
      >
        {text[name]}
      </Button>
    ));
}

const addressOf = (page: StaffPageName, applicationId: string): string =>
  staffPathTo(page as 'inboxDecision', { applicationId });

function CaseActs({ application: { id, acts } }: Pick<Props, 'application'>): ReactNode {
  const text = useText('caseHandling').acts;
  return caseActs
    .filter((act) => acts.includes(act))
    .map((act) => (
      <LinkButton
        key={act}
        look={foremost.includes(act) ? 'primary' : 'secondary'}
        href={staffPathTo(casePages[act], { applicationId: id })}
      >
        {text[act]}
      </LinkButton>
    ));
}

function Whose({ application }: Pick<Props, 'application'>): ReactNode {
  const text = useText('inbox').review;
  const { followed } = useText('caseHandling');
  const say = useBilingual();
  const isFollowed = useIsFollowed(application);
  const { acts, claimedByName } = application;
  if (isFollowed) return <p>{followed(say(application.officeName))}</p>;
  if (acts.length === 0) return <p>{text.noActs}</p>;
  if (acts.includes('takeOverFromColleague')) return <p>{text.notMine}</p>;
  return acts.includes('takeOver') && <p>{claimedByName ? text.holderGone(claimedByName) : text.nobodys}</p>;
}

/** What the API offers to do now, and the way to write to the applicant. */
export function ActBar({ application, press }: Props): ReactNode {
  const text = useText('inbox').review;
  const { id, acts } = application;
  const isFollowed = useIsFollowed(application);
  const offered = pages.filter((one) => one.acts.some((act) => acts.includes(act)));
  return (
    <>
      <h2>{text.actsTitle}</h2>
      <Whose application={application} />
      <Actions>
        {offered.map(({ page, word }) => (
          <LinkButton key={page} look={word === 'decide' ? 'primary' : 'secondary'} href={addressOf(page, id)}>
            {text[word]}
          </LinkButton>
        ))}
        <CaseActs application={application} />
        <QuickActs application={application} press={press} />
        {!isFollowed && (
          <LinkButton look="secondary" href={staffPathTo('inboxMessage', { applicationId: id })}>
            {text.message}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}
