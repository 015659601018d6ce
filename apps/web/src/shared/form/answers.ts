import type { ChangeEvent } from 'react';
import { answerAt, overlap, withAnswer } from './answer-path.ts';

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What makes a native control a box of the form. */
export interface BoxProps {
  readonly name: string;
  readonly ref: (box: Box | null) => void;
  readonly onChange: (event: ChangeEvent<Box>) => void;
}

/** The answers of one form: boxes are left to the browser and only read, so dictation and autofill work undisturbed. */
export interface Answers {
  readonly read: (name: string) => unknown;
  /** All answers, the boxes read anew: some browsers fill them in without telling. */
  readonly collect: () => unknown;
  readonly change: (name: string, answer: unknown) => void;
  readonly reset: () => void;
  readonly boxProps: (name: string) => BoxProps;
  /** Hears the name of every change, '' for all at once; returns how to stop. */
  readonly listen: (hear: (name: string) => void) => () => void;
}

const isTick = (box: Box): box is HTMLInputElement => box instanceof HTMLInputElement && box.type === 'checkbox';

const answerIn = (box: Box): string | boolean => (isTick(box) ? box.checked : box.value);

const inBox = (answer: unknown): string => (answer === undefined || answer === null ? '' : String(answer));

const fill = (box: Box, answer: unknown): void => {
  if (isTick(box)) box.checked = answer === true;
  // Writing the same text again would move the caret.
  else if (box.value !== inBox(answer)) box.value = inBox(answer);
};

/** Keeps the answers of a form that begins with these. */
export const newAnswers = (beginning: unknown): Answers => {
  let answers = beginning;
  const boxes = new Map<string, Box>();
  const known = new Map<string, BoxProps>();
  const listeners = new Set<(name: string) => void>();
  const read = (name: string): unknown => answerAt(answers, name);
  const put = (name: string, answer: unknown): void => {
    answers = withAnswer(answers, name, answer);
    for (const hear of listeners) hear(name);
  };
  const refill = (within: string): void => {
    for (const [name, box] of boxes) if (within === '' || overlap(name, within)) fill(box, read(name));
  };
  const propsOf = (name: string): BoxProps => ({
    name,
    ref: (box) => {
      if (!box) return void boxes.delete(name);
      boxes.set(name, box);
      fill(box, read(name));
    },
    onChange: ({ currentTarget }) => put(name, answerIn(currentTarget)),
  });
  return {
    read,
    collect: () => {
      for (const [name, box] of boxes) {
        const typed = answerIn(box);
        if (isTick(box) ? read(name) !== typed : inBox(read(name)) !== typed) put(name, typed);
      }
      return answers;
    },
    change: (name, answer) => {
      answers = withAnswer(answers, name, answer);
      // The boxes first: who hears of the change may collect them.
      refill(name);
      for (const hear of listeners) hear(name);
    },
    reset: () => {
      answers = beginning;
      refill('');
      for (const hear of listeners) hear('');
    },
    boxProps: (name) => {
      const props = known.get(name) ?? propsOf(name);
      // The same each time: a new ref would be taken off and put on again at every drawing.
      known.set(name, props);
      return props;
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
};
