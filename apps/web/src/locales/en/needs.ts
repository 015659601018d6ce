import type uk from '../uk/needs.ts';

export default {
  step_free: 'Entrance without steps',
  sign_language: 'Sign language interpreter',
  companion: 'Someone to guide me inside',
  large_print: 'Large print',
  braille: 'Braille',
  easy_read: 'Easy language',
  quiet_place: 'A quiet place',
  guide_dog: 'Room for a guide dog',
  more_time: 'More time',
} satisfies typeof uk;
