import type { Application, ApplicationState } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { DraftView } from '../components/DraftView.tsx';
import { SentView } from '../components/SentView.tsx';
import { useSpokenStatus } from '../components/Standing.tsx';
import { useApplication } from '../queries.ts';

const acts = ['sent', 'sentBefore', 'answered', 'withdrawn', 'appealed', 'spoken', 'chosen', 'reconsidered'] as const;
type Done = (typeof acts)[number];

/** The state an act leads to; once the application has moved on, its news is old. */
const stateAfter: Record<Done, ApplicationState> = {
  sent: 'submitted',
  sentBefore: 'submitted',
  answered: 'in_review',
  withdrawn: 'withdrawn',
  appealed: 'appealed',
  spoken: 'in_review',
  chosen: 'enterprise_chosen',
  reconsidered: 'referral_issued',
};

/** What the page before has just done, told once above the heading. */
function useArrivalNews({ number, state }: Application): ReactNode {
  const text = useText('applications');
  const location = useLocation();
  const done = useNews(acts);
  if (!done || stateAfter[done] !== state) return null;
  const words: Record<Done, readonly string[]> = {
    sent: [text.check.sent, text.check.sentText(number)],
    sentBefore: [text.check.sentBefore],
    answered: [text.answer.sent],
    withdrawn: [text.withdraw.done],
    appealed: [text.appeal.sent],
    spoken: [text.done.spoken],
    chosen: [text.done.chosen],
    reconsidered: [text.done.reconsidered],
  };
  return (
    <NotificationBanner key={location.key} kind="success">
      {words[done].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </NotificationBanner>
  );
}

/** One address for an application: the steps while it is a draft, its course once it is sent. */
export function ApplicationPage(): ReactNode {
  const application = useApplication();
  const news = useArrivalNews(application);
  useSpokenStatus(application);
  return application.state === 'draft' ? (
    <DraftView application={application} banner={news} />
  ) : (
    <SentView application={application} banner={news} />
  );
}
