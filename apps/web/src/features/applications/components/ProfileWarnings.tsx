import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { profileQuery } from '#shared/persons/profile-query.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';

/** What does not agree with what in the applicant's details (C7): a reason to look again before sending, never a refusal. */
export function ProfileWarnings(): ReactNode {
  const { data: profile } = useSuspenseQuery(profileQuery);
  return profile.warnings.map(({ code, text }) => <WarningText key={code}>{text}</WarningText>);
}
