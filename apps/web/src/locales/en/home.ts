import { pluralEn } from '#shared/i18n/plural.ts';
import type uk from '../uk/home.ts';

export default {
  home: {
    title: 'Services for people with disabilities',
    what: 'Here you apply for services, keep documents and receive answers.',
    who: 'The cabinet is for people with disabilities, parents of children with disabilities and their representatives.',
    need: 'To begin you need only an email address.',
    startTitle: 'Start here',
    yoursTitle: 'Your cabinet',
    toCabinet: 'Go to my cabinet',
    visitTitle: 'A visit to a service centre',
    visitText: 'Choose the matter, the day and the time. You sign in only at the end, to confirm.',
    visitLink: 'Book a visit',
    search: 'Search',
    suggestions: (count: number) =>
      count === 0 ? 'No suggestions' : pluralEn(count, { one: 'suggestion', other: 'suggestions' }),
    searchLabel: 'Search this site',
    searchHint: 'For example, “wheelchair”, “pension” or “passport”.',
    catalogueTitle: 'Assistive products',
    catalogueText:
      'Wheelchairs, crutches, prostheses, hearing aids and other assistive products. Compare them and apply.',
    catalogueLink: 'Open the catalogue',
    guideLink: 'How to register: step by step',
    servicesTitle: 'Which services are here',
    servicesText:
      'Assistive products, benefits and supplements, certificates, registration of a home, passports. You can read about them without signing in.',
    servicesLink: 'See all services',
    signIn: 'Sign in to the cabinet',
    register: 'Create an account',
    helpTitle: 'If something does not work',
    helpText: 'Write to us, use a video call with a sign language interpreter, or come in person.',
    helpLink: 'How to get help',
    displayTitle: 'A comfortable view',
    displayText: 'Make letters larger, choose a dark background or high contrast. You need not sign in for that.',
    displayLink: 'Change how pages look',
  },
  guide: {
    title: 'How to register',
    lead: 'Five steps. The first three take about ten minutes. You can stop at any time.',
    steps: {
      prepare: {
        title: 'Have an email address ready',
        text: 'You need an address that you can read now. If you have none, make a free one or ask for help at an administrative service centre (ЦНАП).',
      },
      account: {
        title: 'Create an account',
        text: 'Say who you are and think of a login and a password. A password may be several words.',
        link: 'Create an account',
      },
      letter: {
        title: 'Confirm your address',
        text: 'Open the link in our letter. If there is no letter, look into your spam folder.',
      },
      profile: {
        title: 'Add your details',
        text: 'Applications need your address, taxpayer number and facts about your disability. You type them once.',
        link: 'Go to my profile',
      },
      apply: {
        title: 'Choose a service and apply',
        text: 'Every service says which documents it needs, how long it takes and what it costs.',
        link: 'See the services',
      },
    },
    codeTitle: 'No electronic signature?',
    codeText:
      'Come to an administrative service centre (ЦНАП) or a social-protection office with your document. An officer finds or opens your card in the databank and gives you a receipt with an authorization code. With it you need not type your name, numbers and facts about your disability.',
    codeRules:
      'The code is secret: show it to nobody. It works for 14 days, and once. If you lose it, you get another.',
    codeLink: 'Register with a code',
    stuck: 'It does not work out? The staff of a centre will help you there. You can also write to us.',
    stuckLink: 'How to get help',
  },
  help: {
    title: 'Help',
    lead: 'Choose the way that suits you. You do not have to phone.',
    writeTitle: 'Write to us',
    writeText:
      'Describe what you were doing and what happened. If the page showed a code for the support team, add it.',
    writeAnswer: 'We answer within 2 working days.',
    email: 'Email of the support team:',
    signTitle: 'Ukrainian Sign Language',
    signText:
      'You can talk to us through a sign language interpreter. Tell us when it suits you, and we will send a link to a video call.',
    visitTitle: 'Come in person',
    visitText: 'Staff of the administrative service centre take applications on the spot. They help you fill them in.',
    hoursTitle: 'When the centre is open',
    hoursUnknown: 'You see the opening hours when you choose a centre for a visit.',
    hoursBook: 'Choose a centre and book a visit',
    drawsTitle: 'When places are scarce',
    drawsText: 'Some days are given out by a draw. There is no need to hurry: all requests are equal.',
    drawsLink: 'Draws for scarce days',
    kepTitle: 'Electronic signature (КЕП)',
    kepText:
      'A КЕП is a signature in a file. By law it equals one by hand. It registers you, signs you in and signs applications.',
    kepAnswers: [
      {
        asked: 'Where do I get a key?',
        told: 'From a provider of trust services (КНЕДП, once АЦСК): the tax office or your bank, for example. They give you the file of the key, and you make up its password. You can do without: register with a login and a password.',
      },
      {
        asked: 'Does anybody see my key or its password?',
        told: 'No. The page itself reads the file on your device. We get the signature and the certificate only. Close the page, and the key is forgotten.',
      },
      {
        asked: 'I forgot the password of my key. What now?',
        told: 'Nobody can recover it. Get a new key from your provider. Meanwhile you can sign in with the password of the cabinet.',
      },
      {
        asked: 'How does a КЕП differ from an advanced signature (УЕП)?',
        told: 'Both have a qualified certificate. The key of a КЕП lies in a protected device: a token or a card. A key in a file makes an advanced signature (УЕП). The cabinet takes both. Which one yours is, the report on the signature says.',
      },
    ],
    kepVerify: 'Check the signature in a file',
    stuckTitle: 'Common difficulties',
    stuckPasswordTitle: 'I do not remember my password',
    stuckPasswordText:
      'On the sign-in page choose “Forgotten your password?”. We will send a letter so that you can make a new one.',
    stuckLetterTitle: 'The letter has not come',
    stuckLetterText:
      'Look into the spam folder. Then send the letter again: the button is on the page after registration and under “Security”.',
    stuckErrorTitle: 'The page shows an error',
    stuckErrorText: 'Try again in a few minutes. If the error stays, send us its code. What you typed is not lost.',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'We build the cabinet so that everybody can use it. This page says what has been checked and what has not.',
    goalTitle: 'What we aim for',
    goalText:
      'The cabinet should meet the standard DSTU EN 301 549:2022 and WCAG 2.2 level AA. We also meet some of the level AAA criteria.',
    canTitle: 'What you can do',
    can: [
      'Work with the keyboard alone.',
      'Enlarge text up to 200%. Nothing is lost on a screen 320 pixels wide.',
      'Choose a dark background, high contrast or wider spacing.',
      'Read every state in words. Colour is never the only sign.',
      'Stop and return to a saved draft.',
    ],
    checkedTitle: 'How we checked',
    checkedText:
      'A program checks the pages in a browser before each update. It looks for faults in names, colours, sizes of buttons and keyboard order.',
    notCheckedTitle: 'What we have not checked yet',
    notCheckedText:
      'The authors have not tested with people who use assistive technology. There may be barriers we do not know of. These checks have not been made yet:',
    notChecked: [
      'Screen readers: JAWS and NVDA on Windows, VoiceOver on iPhone, TalkBack on Android.',
      'Voice control and switches.',
      'Tests with people who find it hard to read or remember.',
    ],
    knownTitle: 'Known limits',
    known: [
      'There are no videos in Ukrainian Sign Language yet.',
      'We do not change the documents you upload. Screen readers may not be able to read them.',
    ],
    contactTitle: 'Report a barrier',
    contactText:
      'Tell us which page it was and what you could not do. We answer within 2 working days and offer another way.',
    tell: 'Tell us about a barrier',
    told: 'Thank you. We have your feedback. We will answer within 2 working days.',
    toldOnly: 'Thank you. We have your feedback.',
    email: 'Or by e-mail:',
    complaintTitle: 'If our answer does not satisfy you',
    complaintText:
      'You can turn to the body that runs this cabinet, or to the Ukrainian Parliament Commissioner for Human Rights.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'We collect only what your services need.',
    whatTitle: 'What we keep',
    what: [
      'Your name, contacts and address.',
      'Facts about a disability, if a service needs them.',
      'Applications, documents and letters to and from staff.',
      'The time of sign-in and acts in the cabinet, to protect you from others.',
    ],
    whyTitle: 'Why',
    whyText:
      'To consider your applications and answer you. The ground is the Law of Ukraine “On Personal Data Protection” and the laws on the services you ask for.',
    whoTitle: 'Who sees your data',
    whoText: 'Staff who consider your application, and people you gave access to. Every look is recorded.',
    browserTitle: 'What your browser keeps',
    browserText:
      'One cookie for signing in. Also the language and the look of pages. The pages themselves, without your data, so that they open without a connection. If the connection is lost, the browser holds your answer until it is sent. It is removed when you sign out. There are no advertisements and no tracking.',
    rightsTitle: 'Your rights',
    rights: [
      'Learn what is kept about you and get a copy.',
      'Correct what is wrong.',
      'Have data removed, unless the law requires us to keep them.',
      'Complain to the Ukrainian Parliament Commissioner for Human Rights.',
    ],
    askTitle: 'How to use your rights',
    askText: 'Write to us. We answer within 30 days at the latest.',
    email: 'Email for personal data questions:',
  },
  terms: {
    title: 'Terms of use',
    lead: 'In short, what you can count on.',
    freeTitle: 'What it costs',
    freeText: 'The cabinet is free. If a service has a price, you see it before you apply.',
    youTitle: 'What we ask of you',
    you: [
      'Give true facts.',
      'Give nobody your password. If somebody acts for you, register them as your representative.',
      'Tell us if somebody has signed in instead of you.',
    ],
    weTitle: 'What we promise',
    we: [
      'To consider an application within the term given in the description of the service.',
      'To explain a refusal in plain words and say how to appeal.',
      'To warn you ahead if the cabinet will not work.',
    ],
    paperTitle: 'If the cabinet does not suit you',
    paperText: 'You can always hand in the same application in person at an administrative service centre.',
  },
} satisfies typeof uk;
