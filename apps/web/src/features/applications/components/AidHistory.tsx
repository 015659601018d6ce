import type { Application } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { History } from './History.tsx';

/** The history of an application for an assistive product: its three actors do more than an office does. */
export function AidHistory({ application }: { readonly application: Application }): ReactNode {
  return <History application={application} more={useText('provisions').acts} />;
}
