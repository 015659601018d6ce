import type { ReactNode } from 'react';
import { OfficeEditor } from '../components/OfficeEditor.tsx';

/** A centre that is not there yet. */
export function NewOfficePage(): ReactNode {
  return <OfficeEditor office={null} />;
}
