import type { Application } from '@cabinet/contracts/applications';
import { isBlank } from '@cabinet/domain/answers';
import { problemsHere, questionsFor } from './filled.ts';

export type TaskName = 'applicant' | 'object' | 'answers' | 'documents' | 'submitter' | 'check';
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
  documents: ['slots'],
  submitter: ['submittedBy', 'representative'],
  check: ['declaration'],
};

const hasBegun = (name: TaskName, application: Application, today: string): boolean => {
  if (name === 'object') return Boolean(application.objectName || application.objectAddress);
  if (name === 'answers') return questionsFor(application, today).some(({ key }) => !isBlank(application.answers[key]));
  if (name === 'documents') return application.slots.some(({ documents }) => documents.length > 0);
  return name === 'submitter' && application.representative !== null;
};

const isNeeded = (name: TaskName, application: Application, today: string): boolean => {
  if (name === 'object') return application.definition.needsObject;
  if (name === 'answers') return questionsFor(application, today).length > 0;
  return name !== 'documents' || application.slots.length > 0;
};

/** How far each part of a draft has come, by the rules of the pre-check. `today` is the day in Kyiv. */
export const standingOf = (application: Application, today: string): readonly TaskStanding[] => {
  const problems = problemsHere(application, today);
  const names: readonly TaskName[] = ['applicant', 'object', 'answers', 'documents', 'submitter', 'check'];
  return names
    .filter((name) => name !== 'object' || isNeeded(name, application, today))
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
