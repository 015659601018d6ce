import type { Application } from '@cabinet/contracts/applications';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { pathTo } from '#shared/navigation/paths.ts';

interface Way {
  /** Where «Назад» leads. */
  readonly back: string;
  /** After the answer is stored: back to where the person came from, or on to `next`. */
  readonly onward: (next: string) => void;
  readonly leave: () => void;
  /** Keeps the way back on a link to a further page. */
  readonly keep: (href: string) => string;
}

/** The page to return to after changing an answer: the check page, the answer page, the application or its list of steps. */
export const useWay = (application: Application): Way => {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const params = { applicationId: application.id };
  const from = parameters.get('return');
  const tasks = pathTo('application', params);
  const known: Readonly<Record<string, string>> = {
    check: pathTo('applicationCheck', params),
    answer: pathTo('applicationAnswer', params),
    application: tasks,
  };
  const returns = from ? known[from] : undefined;
  return {
    back: returns ?? tasks,
    onward: (next) => void navigate(returns ?? next),
    leave: () => void navigate(returns ?? tasks),
    keep: (href) => (returns ? `${href}?return=${from}` : href),
  };
};
