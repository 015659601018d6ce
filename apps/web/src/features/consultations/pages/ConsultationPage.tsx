import type { ReactNode } from 'react';
import { DraftView } from '../components/DraftView.tsx';
import { SentView } from '../components/SentView.tsx';
import { useConsultation } from '../queries.ts';

/** G4: a draft opens to be written, what was sent opens to be read. */
export function ConsultationPage(): ReactNode {
  const consultation = useConsultation();
  if (consultation.state === 'draft') return <DraftView key={consultation.id} consultation={consultation} />;
  return <SentView consultation={consultation} />;
}
