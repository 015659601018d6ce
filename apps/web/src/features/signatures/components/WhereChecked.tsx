import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';

interface Props {
  /** Whether the file is sent to the server to be checked. */
  readonly sends: boolean;
}

/** Whether the file leaves the device, before it is chosen. */
export function WhereChecked({ sends }: Props): ReactNode {
  const text = useText('signatures');
  return (
    <InsetText>
      <p>{sends ? text.leavesHere : text.staysHere}</p>
      {sends && (
        <p>
          {text.otherWay} <a href={pathTo('offices')}>{text.offices}</a>
        </p>
      )}
    </InsetText>
  );
}
