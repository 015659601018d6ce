import type uk from '../uk/ways.ts';

const elsewhere = {
  checked_in: { label: 'Beginning soon', meaning: 'The officer is getting ready for you.' },
  called: { label: 'Beginning', meaning: 'The officer is ready to begin.' },
  no_show: { meaning: 'The visit did not take place at the booked time.' },
};

const onTheLine = {
  ...elsewhere,
  checked_in: { ...elsewhere.checked_in, next: 'Stay within reach.' },
  called: { ...elsewhere.called, next: 'Stay within reach.' },
};

export default {
  office: {
    who: 'Who will come?',
    lead: 'These details are from your profile. Change them if somebody else will come.',
    phoneHint: '',
    prepare: 'What should be ready when you come?',
    name: 'Who will come',
    bring: 'Bring with you',
    confirm: 'Confirm that I will come',
    confirmed: 'You have confirmed that you will come.',
    thanks: 'Thank you. We expect you.',
    ticketHint: 'Tell this number at the service centre, or show the code.',
    states: {},
  },
  phone: {
    who: 'Who should we ring?',
    lead: 'These details are from your profile. Change them if somebody else will talk to us.',
    phoneHint: 'We will ring this number.',
    prepare: 'What should we keep in mind?',
    name: 'Who we ring',
    bring: 'Have at hand',
    confirm: 'Confirm that I will answer the call',
    confirmed: 'You have confirmed that you will answer the call.',
    thanks: 'Thank you. We will ring you.',
    ticketHint: 'Tell this number when we ring you.',
    states: {
      ...onTheLine,
      booked: {
        meaning: 'You will be rung on this day at this time. You need not go anywhere.',
        next: 'Have your documents at hand. If your plans change, move or cancel the visit.',
      },
    },
  },
  video: {
    who: 'Who will be on the video call?',
    lead: 'These details are from your profile. Change them if somebody else will be on the call.',
    phoneHint: 'By this number we will arrange the video call.',
    prepare: 'What should we keep in mind?',
    name: 'Who will be on the call',
    bring: 'Have at hand',
    confirm: 'Confirm that I will be on the call',
    confirmed: 'You have confirmed that you will be on the call.',
    thanks: 'Thank you. We expect you on the video call.',
    ticketHint: 'Tell this number when the video meeting begins.',
    states: {
      ...onTheLine,
      booked: {
        meaning: 'There will be a video meeting on this day at this time. You need not go anywhere.',
        next: 'Have your documents at hand. If your plans change, move or cancel the visit.',
      },
    },
  },
  home: {
    who: 'Who should we come to?',
    lead: 'These details are from your profile. Change them if we should come to somebody else.',
    phoneHint: 'The worker will ring this number if the address cannot be found.',
    prepare: 'What should we prepare for you?',
    name: 'Who we come to',
    bring: 'Have ready',
    confirm: 'Confirm that I will be at home',
    confirmed: 'You have confirmed that you will be at home.',
    thanks: 'Thank you. We will come to you.',
    ticketHint: 'Tell this number to the worker who comes.',
    states: {
      ...elsewhere,
      checked_in: { ...elsewhere.checked_in, next: 'Be at home.' },
      called: { ...elsewhere.called, next: 'Be at home.' },
      booked: {
        meaning: 'A worker will come to your home on this day at this time.',
        next: 'Have your documents ready. If your plans change, move or cancel the visit.',
      },
    },
  },
} satisfies typeof uk;
