import type { catalogueProblemsUk } from './catalogue-problems.uk.ts';
import type { ProblemWords } from './problem-words.ts';

/** What goes wrong with the catalogue, the site and what people keep of them, in English. */
export const catalogueProblemsEn = {
  'content.no_draft': {
    title: 'There is no draft to publish',
    detail: 'It has been published already. Open the item again to see how it stands.',
  },
  'content.not_shown': {
    title: 'The item is not shown any more',
    detail: 'It has been taken down, or its time is over. Open the item again.',
  },
  'content.too_many': {
    title: 'No more items of this kind can be added',
    detail: 'Renew one of them instead of adding another.',
  },
  'catalogue.definition_unsound': {
    title: 'Something in the product has to be mended',
    detail: 'Each remark stands at its field. Mend it and send it again.',
  },
  'catalogue.own_revision': {
    title: 'Another editor publishes what you wrote',
    detail: 'Ask a colleague to check it. That is how mistakes are seen before they are published.',
  },
  'catalogue.not_now': {
    title: 'This cannot be done now',
    detail: 'The product or its change is in another state already. Open the page again to see it.',
  },
  'catalogue.files_full': {
    title: '2000 files were added within a day',
    detail: 'That is the most that can be added in a day. Go on tomorrow.',
  },
  'catalogue.class_taken': {
    title: 'There is a class with this code already',
    detail: 'Open it to change it, or enter another code, for example 12 22 06.',
  },
  'catalogue.attribute_taken': {
    title: 'There is an attribute with this key already',
    detail: 'Open it to change it, or enter another key, for example seatDepthCm.',
  },
  'catalogue.class_in_use': {
    title: 'Products of this class can be had',
    detail: 'Move them to another class first, or say that they are not made any more.',
  },
  'catalogue.attribute_in_use': {
    title: 'Products have values of this attribute already',
    detail: 'Keep its kind and the options that products name. Names and order may be changed.',
  },
  'catalogue.edrpou_taken': {
    title: 'There is a record with this EDRPOU code already',
    detail: 'Find it by the code and change it instead of adding another one.',
  },
  'catalogue.too_many_lists': {
    title: 'You have 20 lists already',
    detail: 'Remove a list you no longer need, or add the product to one you have.',
  },
  'catalogue.list_full': {
    title: 'The list holds 100 products already',
    detail: 'Take out a product you no longer need, or begin another list.',
  },
  'catalogue.not_a_table': {
    title: 'This is not a table',
    detail: 'Save the table as CSV (UTF-8) or XLSX and add it again.',
  },
  'catalogue.import_not_now': {
    title: 'This cannot be done with the table now',
    detail: 'Its state has changed. Reload the page to see how it stands.',
  },
  'persons.too_many_lines': {
    title: 'Your programme lists 50 products already',
    detail: 'Remove one you no longer need, then add the new one.',
  },
  'persons.line_of_registry': {
    title: 'This line came from the databank',
    detail: 'Only the body that issued the programme can change it. Write to them if it is wrong.',
  },
  'feedback.settled': {
    title: 'This feedback has been answered or closed already',
    detail: 'Load the page again to see who wrote what.',
  },
} as const satisfies Record<keyof typeof catalogueProblemsUk, ProblemWords>;
