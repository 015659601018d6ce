import type { Application, ApplicationState } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import * as z from 'zod/mini';
import { useText } from '#shared/i18n/texts.ts';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { DraftView } from '../components/DraftView.tsx';
import { SentView } from '../components/SentView.tsx';
import { useSpokenStatus } from '../components/Standing.tsx';
import { useApplication } from '../queries.ts';

const Arrival = z.object({ done: z.enum(['sent', 'answered', 'withdrawn', 'appealed']) });

type Done = z.infer<typeof Arrival>['done'];

/** The state an act leads to; once the application has moved on, its news is old. */
const stateAfter: Record<Done, ApplicationState> = {
  sent: 'submitted',
  answered: 'in_review',
  withdrawn: 'withdrawn',
  appealed: 'appealed',
};

/** What the page before has just done, told once above the heading. */
function useNews({ number, state }: Application): ReactNode {
  const text = useText('applications');
  const location = useLocation();
  const parsed = z.safeParse(Arrival, location.state);
  if (!parsed.success || stateAfter[parsed.data.done] !== state) return null;
  const words: Record<Done, readonly string[]> = {
    sent: [text.check.sent, text.check.sentText(number)],
    answered: [text.answer.sent],
    withdrawn: [text.withdraw.done],
    appealed: [text.appeal.sent],
  };
  return (
    <NotificationBanner key={location.key} kind="success">
      {words[parsed.data.done].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </NotificationBanner>
  );
}

/** One address for an application: the steps while it is a draft, its course once it is sent. */
export function ApplicationPage(): ReactNode {
  const application = useApplication();
  const news = useNews(application);
  useSpokenStatus(application);
  return application.state === 'draft' ? (
    <DraftView application={application} banner={news} />
  ) : (
    <SentView application={application} banner={news} />
  );
}
