import { identityProblems, resendConfirmationRoute } from '@cabinet/contracts/identity';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useId, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { secondsIn, waitInWords } from '../rules.ts';
import { useCountdown } from '../use-countdown.ts';

interface Props {
  /** Seconds until the first press makes sense: a letter has just gone out. */
  readonly waitFirst?: number | undefined;
}

/** Sends the confirmation letter again, not more often than allowed (B35). Seconds are shown; only the end is said aloud. */
export function ResendButton({ waitFirst = 0 }: Props): ReactNode {
  const { resend: text, wait } = useText('identity');
  const { errors } = useText('common');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const id = useId();
  const [news, setNews] = useState('');
  const [sending, setSending] = useState(false);
  const { left, start } = useCountdown(
    waitFirst,
    useCallback(() => announce(text.mayAgain), [announce, text]),
  );
  const explain = async (trouble: unknown): Promise<void> => {
    const seconds = trouble instanceof ApiProblem ? secondsIn(trouble.facts) : null;
    if (seconds !== null) return start(seconds);
    if (trouble instanceof ApiProblem && trouble.code === identityProblems.alreadyConfirmed.code) {
      await queries.invalidateQueries({ queryKey: ['identity'] });
    }
    setNews(problemWords(trouble, errors).detail);
  };
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      start((await call(resendConfirmationRoute)).nextInSeconds);
      setNews(text.sent);
    } catch (trouble) {
      await explain(trouble);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <p role="status">{news}</p>
      <Button
        look="secondary"
        busy={sending || left > 0}
        aria-describedby={left > 0 ? id : undefined}
        onClick={() => void send()}
      >
        {text.button}
      </Button>
      {left > 0 && <Hint id={id}>{text.again(waitInWords(left, wait))}</Hint>}
    </>
  );
}
