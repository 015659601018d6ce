import type uk from '../uk/display.ts';

export default {
  title: 'How pages look',
  lead: 'Choose what makes reading easier for you. We remember the choice on this device.',
  theme: 'Colours',
  themes: {
    system: 'As on my device',
    light: 'Light background',
    dark: 'Dark background',
    contrast: 'High contrast: white and yellow letters on black',
  },
  text: 'Text size',
  sizes: { 100: '100%, usual', 125: '125%', 150: '150%', 175: '175%', 200: '200%, the largest' },
  spacing: 'Space between letters and lines',
  spacings: { usual: 'Usual', wide: 'Wide' },
  links: 'Links',
  linkLooks: { usual: 'Usual', underline: 'Always clearly underlined' },
  motion: 'Movement on the screen',
  motions: { system: 'As on my device', reduce: 'No movement' },
  apply: 'Apply',
  reset: 'Return to the usual look',
  applied: 'The look has changed. All pages will look like this.',
  restored: 'The usual look is back.',
} satisfies typeof uk;
