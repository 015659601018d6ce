import type uk from '../uk/upload.ts';

export default {
  choose: 'Choose a file',
  chooseMany: 'Choose files',
  chooseAnother: 'Choose another file',
  chosenNotice: (name: string) => `The file ${name} is chosen`,
  drop: 'Or drop here',
  list: 'Chosen files',
  waiting: 'Waiting to upload',
  uploading: (percent: number) => `Uploading: ${percent}%`,
  progressOf: (name: string) => `Upload of ${name}`,
  done: 'Uploaded',
  failed: 'Not uploaded',
  retry: (name: string) => `Try again: ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removedNotice: (name: string) => `${name}: removed`,
  startedNotice: (name: string) => `Upload of ${name} has started`,
  halfNotice: (name: string) => `${name}: half uploaded`,
  doneNotice: (name: string) => `${name}: uploaded`,
  failedNotice: (name: string) => `${name}: not uploaded`,
} satisfies typeof uk;
