import {
  claimApplicationRoute,
  releaseApplicationRoute,
  resumeApplicationRoute,
  type ReviewedApplication,
} from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import type { Press } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type PageName, pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAct } from '../use-act.ts';

interface Props {
  readonly application: ReviewedApplication;
  readonly press: Press;
}

type Word = 'request' | 'endRequest' | 'suspend' | 'decide' | 'appeal';

/** Acts that need words of the officer have pages of their own. */
const pages: readonly { readonly acts: readonly string[]; readonly page: PageName; readonly word: Word }[] = [
  { acts: ['approve', 'refuse', 'close'], page: 'inboxDecision', word: 'decide' },
  { acts: ['requestInformation'], page: 'inboxRequest', word: 'request' },
  { acts: ['endInformation'], page: 'inboxEndRequest', word: 'endRequest' },
  { acts: ['suspend'], page: 'inboxSuspend', word: 'suspend' },
  { acts: ['upholdRefusal', 'setRefusalAside'], page: 'inboxAppeal', word: 'appeal' },
];

/** Acts done at once, by a button. */
const buttons = {
  claim: { route: claimApplicationRoute, news: 'claimed' },
  resume: { route: resumeApplicationRoute, news: 'resumed' },
  release: { route: releaseApplicationRoute, news: 'released' },
} as const;
type Quick = keyof typeof buttons;
const quick: readonly Quick[] = ['claim', 'resume', 'release'];

function QuickActs({ application, press }: Props): ReactNode {
  const text = useText('inbox').review;
  const navigate = useNavigate();
  const { id, acts } = application;
  const act = useAct(id);
  const run = (name: Quick): void =>
    press.press(async () => {
      const { route, news } = buttons[name];
      await act((body) => call(route, { params: { applicationId: id }, body }));
      await navigate(pathTo('inboxApplication', { applicationId: id }), { state: { news }, replace: true });
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

const addressOf = (page: PageName, applicationId: string): string => pathTo(page as 'inboxDecision', { applicationId });

/** What the API offers to do now, and the way to write to the applicant. */
export function ActBar({ application, press }: Props): ReactNode {
  const text = useText('inbox').review;
  const { id, acts, claimedByMe, claimedByName } = application;
  const offered = pages.filter((one) => one.acts.some((act) => acts.includes(act)));
  return (
    <>
      <h2>{text.actsTitle}</h2>
      {acts.length === 0 && <p>{claimedByName && !claimedByMe ? text.notMine : text.noActs}</p>}
      <Actions>
        {offered.map(({ page, word }) => (
          <LinkButton key={page} look={word === 'decide' ? 'primary' : 'secondary'} href={addressOf(page, id)}>
            {text[word]}
          </LinkButton>
        ))}
        <QuickActs application={application} press={press} />
        <LinkButton look="secondary" href={pathTo('inboxMessage', { applicationId: id })}>
          {text.message}
        </LinkButton>
      </Actions>
    </>
  );
}
