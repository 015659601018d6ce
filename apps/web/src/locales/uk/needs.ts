/** What may be prepared for a visit; three rooms say it. */
export default {
  step_free: 'Вхід без сходів',
  sign_language: 'Перекладач жестової мови',
  companion: 'Супровід у приміщенні',
  large_print: 'Великий шрифт',
  braille: 'Шрифт Брайля',
  easy_read: 'Проста мова',
  quiet_place: 'Тихе місце',
  guide_dog: 'Місце для собаки-провідника',
  more_time: 'Більше часу',
};
