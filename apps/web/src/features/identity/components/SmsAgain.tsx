import { type ReactNode, useCallback, useId, useState } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useProof } from '#shared/proof/use-proof.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { secondsIn, waitInWords } from '../rules.ts';
import { useCountdown } from '../use-countdown.ts';

interface Props {
  /** Seconds until the first press makes sense: a code has just gone out. */
  readonly waitFirst: number;
  /** Asks for another code; answers the seconds until the next one. */
  readonly ask: (proof: string) => Promise<{ readonly nextInSeconds: number }>;
}

/** Sends the code again, not more often than allowed (B35). Seconds are shown; only the end is said aloud. */
export function SmsAgain({ waitFirst, ask }: Props): ReactNode {
  const { proofWait, wait } = useText('identity');
  const text = useText('phoneAccess').code;
  const { errors } = useText('common');
  const announce = useAnnounce();
  const id = useId();
  const { waiting, withProof } = useProof();
  const [news, setNews] = useState('');
  const [sending, setSending] = useState(false);
  const { left, start } = useCountdown(
    waitFirst,
    useCallback(() => announce(text.mayAgain), [announce, text]),
  );
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      start((await withProof(ask)).nextInSeconds);
      setNews(text.againSent);
    } catch (trouble) {
      const seconds = trouble instanceof ApiProblem ? secondsIn(trouble.facts) : null;
      if (seconds === null) setNews(problemWords(trouble, errors).detail);
      else start(seconds);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <p role="status">{waiting ? proofWait : news}</p>
      <Button
        look="secondary"
        busy={sending || left > 0}
        aria-describedby={left > 0 ? id : undefined}
        onClick={() => void send()}
      >
        {text.again}
      </Button>
      {left > 0 && <Hint id={id}>{text.againIn(waitInWords(left, wait))}</Hint>}
    </>
  );
}
