import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import type { ReactNode } from 'react';
import { DefinitionEditor } from '../components/DefinitionEditor.tsx';

const blank = { uk: '', en: '' };

/** Every part a definition must have, with nothing in it yet. */
const skeleton: ServiceDefinitionInput = {
  code: '',
  name: blank,
  summary: blank,
  category: '',
  decidingBody: blank,
  term: { unit: 'workDays', value: 10 },
  fee: { kind: 'free' },
  applicants: ['person'],
  submitters: ['self'],
  result: blank,
  refusalGrounds: [],
  legalActs: [],
  appointmentMinutes: 30,
  instructions: [],
  questions: [],
  documents: [],
};

/** A service that is not there yet. */
export function NewServicePage(): ReactNode {
  return <DefinitionEditor service={null} initial={JSON.stringify(skeleton, null, 2)} />;
}
