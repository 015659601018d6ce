import type { Channel, Help } from '@cabinet/contracts/catalogue';
import type { Bilingual } from '@cabinet/contracts/service-definition';

const words = (uk: string, en: string): Bilingual => ({ uk, en });

const help: Readonly<Record<Help, Bilingual>> = {
  walking: words('ходити', 'walking'),
  standing_up: words('вставати й стояти', 'getting up and standing'),
  sitting: words('сидіти', 'sitting'),
  moving_outdoors: words('пересуватися надворі', 'getting about outdoors'),
  stairs: words('долати сходи', 'stairs'),
  transfer: words('пересідати', 'moving from seat to seat'),
  lying: words('лежати й повертатися', 'lying and turning over'),
  hand_use: words('діяти руками', 'using the hands'),
  washing: words('митися', 'washing'),
  toilet: words('користуватися туалетом', 'using the toilet'),
  dressing: words('одягатися', 'dressing'),
  eating: words('їсти й пити', 'eating and drinking'),
  household: words('господарювати вдома', 'housework'),
  seeing: words('бачити', 'seeing'),
  reading: words('читати й писати', 'reading and writing'),
  hearing: words('чути', 'hearing'),
  speaking: words('говорити', 'speaking'),
  telephone: words('телефонувати', 'telephoning'),
  computer: words('працювати з комп’ютером', 'using a computer'),
  remembering: words('пам’ятати й планувати', 'remembering and planning'),
  missing_limb: words('замінити втрачену кінцівку', 'replacing a lost limb'),
  joint_support: words('підтримати суглоб чи спину', 'supporting a joint or the back'),
  feet: words('взуватися й ставати на ноги', 'feet and footwear'),
  breast: words('після операції на грудях', 'after breast surgery'),
  pressure_sores: words('уникнути пролежнів', 'avoiding pressure sores'),
  home_entrance: words('заходити в дім', 'getting into the home'),
  driving: words('кермувати автомобілем', 'driving'),
  work: words('працювати', 'working'),
  play: words('гратися й відпочивати', 'play and leisure'),
};

const channel: Readonly<Record<Channel, Bilingual>> = {
  decree321: words('від держави за заявою (постанова № 321)', 'from the state on application (decree 321)'),
  healthCare: words('через заклад охорони здоров’я', 'through a health care facility'),
  medicalProduct: words('як медичний виріб', 'as a medical product'),
  informationOnly: words('лише для ознайомлення', 'for information only'),
};

/** Names of what every product is filtered by; attributes bring their own. */
export const columnWords = {
  help,
  channel,
  names: {
    class: words('Вид засобу', 'Kind of product'),
    group: words('Група за постановою № 321', 'Group of decree 321'),
    helps: words('З чим допомагає', 'What it helps with'),
    maker: words('Виробник', 'Maker'),
    region: words('Область, де видають', 'Oblast where it is handed over'),
    channel: words('Як отримати', 'How to get it'),
    price: words('Ціна', 'Price'),
    term: words('Строк використання', 'Term of use'),
  },
  yesNo: [
    { value: 'yes', name: words('так', 'yes') },
    { value: 'no', name: words('ні', 'no') },
  ],
  hryvnia: words('грн', 'UAH'),
  years: words('років', 'years'),
} as const;
