import type { Session } from '@cabinet/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useLiveChanges } from '#shared/api/live.ts';
import { lastAnswerAt, onSessionExpired, sessionResumed } from '#shared/api/session-state.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { lastActor, sessionQuery, useSignOut } from './session.ts';

/** WCAG 2.2.1: at least two minutes to answer, and one button to stay. */
const warnBeforeMs = 150_000;

const lookEveryMs = 5_000;

const endOf = ({ expiresAt, idleMinutes }: Session): number =>
  Math.min(
    expiresAt ? Date.parse(expiresAt) : Number.POSITIVE_INFINITY,
    idleMinutes === null ? Number.POSITIVE_INFINITY : lastAnswerAt() + idleMinutes * 60_000,
  );

interface Ending {
  readonly stage: 'lasting' | 'ending' | 'over';
  readonly endsAt: number;
}

const lasting: Ending = { stage: 'lasting', endsAt: 0 };

/** How near the end of the session is. The clock is read often: timers of a sleeping laptop come late. */
const useEnding = (session: Session | undefined): Ending => {
  const [ending, setEnding] = useState(lasting);
  useEffect(() => {
    if (!session?.actor) return;
    const look = (): void => {
      const endsAt = endOf(session);
      const left = endsAt - Date.now();
      const stage = left <= 0 ? 'over' : left <= warnBeforeMs ? 'ending' : 'lasting';
      setEnding((before) => (before.stage === stage && before.endsAt === endsAt ? before : { stage, endsAt }));
    };
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [session]);
  return session?.actor ? ending : lasting;
};

interface SignInProps {
  readonly login: string;
  readonly onDone: () => void;
}

interface Props {
  /** The form that signs the same person in again; fetched when it is needed. */
  readonly SignIn: ComponentType<SignInProps>;
}

/** For who is signed in: hears what changes on the server, warns before the session ends, and asks to sign in again once it has; the page below keeps what was typed. */
export function SessionDialogs({ SignIn, live }: Props & { readonly live: boolean }): ReactNode {
  const [expired, setExpired] = useState(false);
  const { data, refetch } = useQuery(sessionQuery);
  useLiveChanges(live && Boolean(data?.actor));
  const { stage, endsAt } = useEnding(data);
  useEffect(() => onSessionExpired(() => setExpired(true)), []);
  const actor = data?.actor ?? lastActor();
  const over = expired || stage === 'over';
  // Both stay on the page: a dialog gives the focus back when it closes, not when it is taken away.
  return (
    <>
      <EndingSoon open={stage === 'ending' && !over} endsAt={endsAt} onStay={() => void refetch()} />
      {actor && <Expired SignIn={SignIn} login={actor.login} over={over} onClose={() => setExpired(false)} />}
    </>
  );
}

interface ExpiredProps extends Props, Pick<SignInProps, 'login'> {
  readonly over: boolean;
  readonly onClose: () => void;
}

function Expired({ SignIn, login, over, onClose }: ExpiredProps): ReactNode {
  const text = useText('common');
  const session = useText('session');
  const announce = useAnnounce();
  const [closed, setClosed] = useState(false);
  if (closed && !over) setClosed(false);
  const close = (): void => {
    setClosed(true);
    onClose();
  };
  const resume = (): void => {
    close();
    sessionResumed();
    announce(session.resumed);
  };
  return (
    <Dialog open={over && !closed} onClose={close} title={session.expiredTitle}>
      <p>{session.expiredText}</p>
      <Suspense fallback={<p role="status">{text.loading}</p>}>
        <SignIn login={login} onDone={resume} />
      </Suspense>
      <Actions>
        <Button look="secondary" onClick={close}>
          {text.close}
        </Button>
      </Actions>
    </Dialog>
  );
}

interface EndingProps {
  readonly open: boolean;
  readonly endsAt: number;
  readonly onStay: () => void;
}

function EndingSoon({ open, endsAt, onStay }: EndingProps): ReactNode {
  const text = useText('common');
  const session = useText('session');
  const formats = useFormats();
  const { signOut } = useSignOut();
  return (
    <Dialog open={open} onClose={onStay} title={session.endingTitle}>
      <p>{session.endingText(formats.time(new Date(endsAt)))}</p>
      <Actions>
        <Button onClick={onStay}>{session.stay}</Button>
        <Button look="secondary" onClick={() => void signOut()}>
          {text.frame.signOut}
        </Button>
      </Actions>
    </Dialog>
  );
}
