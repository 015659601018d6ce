import type uk from '../uk/opening-hours.ts';

export default {
  hours: (place) => `Opening hours ${place}`,
  days: (place) => `Days with opening hours ${place}`,
  opens: (place) => `Opens, hours ${place}`,
  closes: (place) => `Closes, hours ${place}`,
  breakFrom: (place) => `Break begins, hours ${place}`,
  breakTo: (place) => `Break ends, hours ${place}`,
  timeHint: 'For example: 08:30',
  breakHint: 'Leave it empty if there is no break',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  firstHours: 'Add opening hours',
  moreHours: 'Add days with other hours',
  lessHours: (place) => `Remove hours ${place}`,
} satisfies typeof uk;
