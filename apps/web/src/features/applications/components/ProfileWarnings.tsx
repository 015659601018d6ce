import { readProfileRoute } from '@cabinet/contracts/persons';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';

/** What does not agree with what in the applicant's details (C7): a reason to look again before sending, never a refusal. */
export function ProfileWarnings(): ReactNode {
  const { data: profile } = useSuspenseQuery({
    // The profile's own name in memory: a change of it is heard of here too.
    queryKey: ['persons', 'profile'],
    queryFn: ({ signal }) => call(readProfileRoute, { signal }),
  });
  return profile.warnings.map(({ code, text }) => <WarningText key={code}>{text}</WarningText>);
}
