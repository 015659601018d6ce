/**
 * What Ukrainians put into passwords beside the international lists: everyday words, names, places, words of this very
 * site. Chosen by hand, most likely first; the strength meter multiplies them by layouts, reversals and disguises.
 */
const everyday = `пароль парольпароль привіт привет любов кохання кохаю люблю кохана коханий сонечко сонце сонечка зайчик
зайка котик кошеня киця мурчик рибка мама мамочка матуся тато татусь бабуся дідусь донечка донька синочок сестра братик
родина сімя дитина малятко квітка квіточка ромашка троянда калина мальва барвінок вишня вишенька яблуко груша кавун
малина полуниця зірка зіронька місяць небо море річка дніпро ліс поле степ гора гори весна весняна літо осінь зима січень
лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень понеділок вівторок середа четвер
пятниця субота неділя україна украина слава славаукраїні героямслава воля свобода перемога незалежність козак січ гетьман
тризуб прапор вишиванка борщ сало вареники хліб паляниця горілка кава чай молоко шоколад цукерка печиво собака кішка кіт
пес вовк ведмідь лисиця заєць орел сокіл лелека соловейко метелик дракон тигр лев єдинорог футбол динамо шахтар карпати
машина авто мотоцикл велосипед телефон компютер інтернет ноутбук монітор клавіатура музика гітара бандура танок пісня
школа університет студент вчитель лікар інженер директор бухгалтер програміст таємниця секрет ключ замок двері вікно дім
дача квартира робота гроші гривня долар щастя радість удача доля надія віра мрія казка життя друг подруга дружба бог ангел
ісус христос чорт диявол хакер адмін адміністратор користувач тест тестовий проба зразок новий старий добрий гарний
красуня красивий прекрасна світ мир війна сила доброго ранку вечора дня ночі будь ласка дякую вибачте моя мій моє наш наша
один два три чотири пять шість сім вісім девять десять перший другий третій червоний синій зелений жовтий чорний білий
password admin qwerty welcome ukraine ukraini ukraina україну україні slava zsu zelensky dynamo shakhtar parol privet pryvit lubov kohana sonechko mama
kicya kotyk bandera kozak peremoha volya dnipro`;

const names = `олександр саша сашко олексій льоша андрій андрійко анатолій толя антон артем богдан борис вадим валентин валерій
василь вася віктор вітя віталій володимир вова вовка вячеслав славік геннадій георгій григорій гриша давид данило денис
дмитро діма едуард євген женя іван ваня іванко ігор ілля кирило костянтин костя леонід макар максим марко мартин матвій
микита микола коля мирослав михайло миша назар олег олесь орест остап павло паша петро петрик роман рома ростислав руслан
святослав сергій сергійко станіслав стас степан тарас тимофій тимур федір юліан юрій юра ярослав яків
олександра олена лєна алла аліна аліса анастасія настя ангеліна анжела анна аня ганна антоніна валентина валерія віра
віталія вікторія віка вероніка галина галя дарина дарія даша діана дмитра єва єлизавета ліза емілія євгенія жанна зінаїда
злата зоряна зоя інна ірина іра іванна карина катерина катя кароліна кіра крістіна леся лариса лідія лілія любов люба
людмила люда маргарита марина марія маша марійка марта мар’яна мілана мирослава надія надя наталія наталя наташа неля ніна
оксана ольга оля орися поліна раїса роксолана руслана світлана свєта соломія софія соня стефанія тамара тетяна таня уляна
христина юлія юля яна ярина ярослава
шевченко коваленко бондаренко ткаченко кравченко олійник шевчук коваль поліщук бондар мельник бойко кравчук ткачук
савченко марченко руденко мороз лисенко петренко павленко савчук кузьменко пономаренко гончаренко іваненко сидоренко
клименко романенко левченко харченко панченко гончар ковальчук франко українка костенко стус сковорода мазепа
хмельницький грушевський бандера шухевич зеленський порошенко залужний кличко усик шевчик`;

const places = `київ харків одеса дніпро донецьк запоріжжя львів кривийріг миколаїв маріуполь луганськ вінниця херсон чернігів
полтава черкаси хмельницький житомир суми рівне тернопіль луцьк ужгород чернівці кропивницький івано-франківськ
кременчук білацерква краматорськ мелітополь бердянськ ірпінь буча бровари мерефа крим севастополь сімферополь ялта карпати
говерла хрещатик майдан закарпаття волинь галичина буковина поділля слобожанщина полісся донбас
kyiv kiev kharkiv kharkov odesa odessa lviv lvov dnipro poltava sumy rivne lutsk cherkasy chernihiv zhytomyr vinnytsia
kherson mykolaiv zaporizhzhia uzhhorod chernivtsi`;

/** Words of this site and of the offices behind it: the first that a guesser of these very accounts would try. */
const ofThisSite = `портал кабінет електроннийкабінет цнап снап знап адміністративна послуга послуги заява заявка заявник звернення
довідка документ паспорт субсидія пільга пільги інвалідність реєстрація авторизація логін вхід користувач дія дзр тзр
протез коляска візок милиці засіб реабілітація соцзахист соціальний захист пенсія допомога держава громада громадянин
міськрада рада держслужба надзвичайна portal kabinet cabinet cnap snap tsnap diia diya posluga posluhy zayava dovidka
pasport subsydia pilga login vhid`;

/** Rows of the Ukrainian layout, and the columns fingers run down. */
const rows = [
  'йцукенгшщзхї',
  'фівапролджє',
  'ячсмитьбю',
  'йфя',
  'ціч',
  'увс',
  'кам',
  'епи',
  'нрт',
  'гоь',
  'шлб',
  'щдю',
];
const columns = ['йфяцічувскамепинртгоьшлбщдю', '1й2ц3у4к5е6н7г8ш9щ0з', 'йцуфівячс', 'фіваячсм', 'йцукфіва'];

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word.length > 1);

const walksIn = (row: string): string[] =>
  Array.from(row).flatMap((_, start) =>
    Array.from(row.slice(start)).flatMap((__, more) => (more >= 2 ? [row.slice(start, start + more + 1)] : [])),
  );

const ukrainianKeys = 'йцукенгшщзхїфівапролджєячсмитьбю’';
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/** The word as it comes out when the keyboard was left in the other language: пароль → gfhjkm. */
export const inWrongLayout = (word: string): string =>
  [...word].map((letter) => latinKeys[ukrainianKeys.indexOf(letter)] ?? letter).join('');

const isUkrainian = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);

/** Ranked lists for the strength meter, most guessable first. */
export const ukrainianWords = (): Record<string, string[]> => {
  const people = wordsOf(names);
  const words = [...wordsOf(ofThisSite), ...wordsOf(everyday), ...wordsOf(places)];
  return {
    'words-uk': words,
    'names-uk': people,
    'walks-uk': [...rows, ...columns].flatMap(walksIn),
    'wrong-layout-uk': [...words, ...people, 'йцукен', 'фівапролджє'].filter(isUkrainian).map(inWrongLayout),
  };
};

const longestFirst = (one: string, other: string): number => other.length - one.length;

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds the listed words of three letters and more inside a text, the longest first. */
export const knownWordsPattern = (): RegExp => {
  const { 'walks-uk': _walks, ...lists } = ukrainianWords();
  const words = [...new Set(Object.values(lists).flat())].filter((word) => word.length >= 3);
  return new RegExp(words.sort(longestFirst).map(escaped).join('|'), 'giu');
};
