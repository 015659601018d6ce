import type uk from '../uk/phone-access.ts';

export default {
  login: {
    title: 'Sign in with a code by SMS',
    lead: 'Enter the phone you have confirmed in the cabinet. We will send a code to it.',
    phone: 'Phone number',
    phoneHint: 'For example, 067 123 45 67',
    submit: 'Get a code',
    otherWays: 'Other ways to sign in',
  },
  code: {
    title: 'Enter the code from the SMS',
    sentTo: (phone: string) =>
      `If ${phone} is confirmed in somebody’s cabinet, we have sent an SMS to it. The code works for 10 minutes.`,
    sent: 'If the cabinet has a confirmed phone, we have sent an SMS to it. The code works for 10 minutes.',
    label: 'Code from the SMS',
    hint: 'Six digits, for example 123 456',
    missing: 'Enter the code from the SMS, for example 123 456',
    wrong: 'The code does not fit. Check the digits in the latest SMS.',
    dead: 'This code no longer works. Ask for a new one.',
    signIn: 'Sign in',
    onward: 'Continue',
    noCodeTitle: 'No SMS?',
    noCode: 'Wait a few minutes. After a new SMS the earlier code stops working.',
    again: 'Send the code again',
    againSent: 'We have sent a new code. The earlier one no longer works.',
    againIn: (wait: string) => `You can send it again in ${wait}`,
    mayAgain: 'You can send the code again now',
    noneAsked: 'Ask for a code first.',
    askFirst: 'Ask for a code',
  },
  recovery: {
    by: 'Where shall we send it?',
    letter: 'By letter to the email address',
    sms: 'By SMS to the phone',
    byMissing: 'Choose where to send it: by letter or by SMS',
    lead: 'Enter your login, email or phone. We will send a link by letter or a code by SMS.',
    submit: 'Send',
  },
} satisfies typeof uk;
