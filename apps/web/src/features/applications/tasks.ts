import type { Application } from '@cabinet/contracts/applications';
import { isBlank } from '@cabinet/domain/answers';
import { isAboutDevice } from './aid.ts';
import { problemsHere, questionsFor } from './filled.ts';

export type TaskName = 'applicant' | 'object' | 'answers' | 'device' | 'card' | 'documents' | 'submitter' | 'check';
export type TaskState = 'notStarted' | 'inProgress' | 'done' | 'notNeeded' | 'attention';

export interface TaskStanding {
  readonly name: TaskName;
  readonly state: TaskState;
  /** How many places are still to be filled. */
  readonly left: number;
}

const areas: Record<TaskName, readonly string[]> = {
  applicant: ['applicant'],
  object: ['objectName', 'objectAddress'],
  answers: ['answers'],
  device: ['device'],
  card: ['card'],
  documents: ['slots'],
  submitter: ['submittedBy', 'representative'],
  check: ['declaration'],
};

/** Parts that few services ask for: elsewhere they are no step at all. */
const onlyWhereAsked: ReadonlySet<TaskName> = new Set(['object', 'device', 'card']);

const hasBegun = (name: TaskName, application: Application, today: string): boolean => {
  if (name === 'object') return Boolean(application.objectName || application.objectAddress);
  if (name === 'answers') return questionsFor(application, today).some(({ key }) => !isBlank(application.answers[key]));
  if (name === 'device') return application.device?.wish != null;
  if (name === 'card') return Object.keys(application.card ?? {}).length > 0;
  if (name === 'documents') return application.slots.some(({ documents }) => documents.length > 0);
  return name === 'submitter' && application.representative !== null;
};

const isNeeded = (name: TaskName, application: Application, today: string): boolean => {
  if (name === 'object') return application.definition.needsObject;
  if (name === 'answers') return questionsFor(application, today).length > 0;
  if (name === 'device') return isAboutDevice(application);
  if (name === 'card') return application.card !== null;
  return name !== 'documents' || application.slots.length > 0;
};

/** What only the server weighs of a device: the records of the databank. */
const deviceFindings = ({ precheck }: Application): Application['precheck'] =>
  precheck.filter(({ code }) => code.startsWith('aid.'));

/** What the server found in the card of the databank, where the service asks for one. */
export const cardFindings = ({ precheck }: Application): Application['precheck'] =>
  precheck.filter(({ pointer }) => pointer.startsWith('/card/'));

/** How far each part of a draft has come, by the rules of the pre-check. `today` is the day in Kyiv. */
export const standingOf = (application: Application, today: string): readonly TaskStanding[] => {
  // What is lacking in a card, and what stands against a device, only the server weighs.
  const problems = [...problemsHere(application, today), ...cardFindings(application), ...deviceFindings(application)];
  const names: readonly TaskName[] = [
    'applicant',
    'object',
    'answers',
    'device',
    'card',
    'documents',
    'submitter',
    'check',
  ];
  return names
    .filter((name) => !onlyWhereAsked.has(name) || isNeeded(name, application, today))
    .map((name) => {
      const left = problems.filter(({ pointer }) => areas[name].includes(pointer.split('/')[1] ?? '')).length;
      const state = ((): TaskState => {
        if (!isNeeded(name, application, today)) return 'notNeeded';
        if (name === 'check') return 'notStarted';
        if (left === 0) return 'done';
        if (name === 'applicant') return 'attention';
        return hasBegun(name, application, today) ? 'inProgress' : 'notStarted';
      })();
      return { name, state, left };
    });
};
