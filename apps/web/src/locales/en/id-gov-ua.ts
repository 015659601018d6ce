import type uk from '../uk/id-gov-ua.ts';

export default {
  signIn: {
    title: 'Sign in through id.gov.ua',
    submit: 'Go to id.gov.ua and sign in',
  },
  registration: {
    title: 'Register through id.gov.ua',
    submit: 'Go to id.gov.ua',
  },
  lead: 'id.gov.ua is the state system that confirms who you are.',
  stepsTitle: 'What comes next',
  steps: {
    opens: 'The site id.gov.ua opens.',
    choose: 'There, choose the electronic signature or MobileID. We do not accept BankID.',
    back: 'Agree to hand your details on to us, and you come back here.',
  },
  minutes: 'There are 10 minutes for it. If they are not enough, you can begin again.',
  going: 'Going to id.gov.ua…',
  notOffered:
    'Signing in through id.gov.ua is not turned on here. You can sign in with КЕП, or with a login and a password.',
  back: {
    title: 'Finishing the sign-in through id.gov.ua',
    asking: 'We are asking id.gov.ua who you are. Wait a few seconds.',
    failedTitle: 'Signing in through id.gov.ua did not work',
    declinedTitle: 'You came back from id.gov.ua without signing in',
    declined: 'id.gov.ua did not hand your details on: you refused, or closed it. We have learnt nothing about you.',
    unknown:
      'id.gov.ua knows you, but there is no cabinet for you yet. Register. If you have a login, sign in with your password and add КЕП on the “Security” page.',
    taken: 'There is a cabinet for you already. Sign in to it through id.gov.ua.',
    whatNext: 'What you can do',
    toCabinet: 'Go to the cabinet',
    again: 'Begin signing in through id.gov.ua again',
    registerAgain: 'Begin registration through id.gov.ua again',
    register: 'Register through id.gov.ua',
    addToAccount: 'Sign in with a password and add КЕП',
    withKey: 'Sign in with a КЕП key file',
    registerWithKey: 'Register with a КЕП key file',
    withPassword: 'Sign in with a login and a password',
    registerWithPassword: 'Register with a login and a password',
  },
} satisfies typeof uk;
