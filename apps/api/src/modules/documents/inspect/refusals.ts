interface Words {
  readonly uk: string;
  readonly en: string;
}

/** Why a file is not taken, in the words of the one who brings it: what is wrong, then how to mend it. `{…}` are params. */
export const refusals = {
  'documents.empty': {
    uk: 'Файл порожній. Відкрийте його на своєму пристрої, перевірте та додайте ще раз.',
    en: 'The file is empty. Open it on your device, check it and add it again.',
  },
  'documents.too_large': {
    uk: 'Файл більший за {limit} МБ. Зменште його або розділіть на частини й додайте ще раз.',
    en: 'The file is larger than {limit} MB. Make it smaller or split it, then add it again.',
  },
  'documents.incomplete': {
    uk: 'Файл дійшов не повністю. Перевірте з’єднання з інтернетом і додайте файл ще раз.',
    en: 'The file did not arrive in full. Check your internet connection and add the file again.',
  },
  'documents.kind_unknown': {
    uk: 'Не вдалося визначити, що це за файл. Підходять: {accepted}. Збережіть документ як PDF і додайте ще раз.',
    en: 'We cannot tell what kind of file this is. Suitable: {accepted}. Save the document as PDF and add it again.',
  },
  'documents.kind_not_accepted': {
    uk: 'Це файл {found}, а тут підходять: {accepted}. Збережіть документ в одному з цих форматів і додайте ще раз.',
    en: 'This is a {found} file; suitable here: {accepted}. Save the document in one of these formats and add it again.',
  },
  'documents.web_page': {
    uk: 'Це вебсторінка, а не документ. Відкрийте її, надрукуйте у PDF і додайте цей PDF.',
    en: 'This is a web page, not a document. Open it, print it to PDF and add that PDF.',
  },
  'documents.drawing_svg': {
    uk: 'Малюнки SVG не приймаються. Збережіть малюнок як PNG або PDF і додайте ще раз.',
    en: 'SVG drawings are not accepted. Save the drawing as PNG or PDF and add it again.',
  },
  'documents.photo_heic': {
    uk: 'Це фото у форматі HEIC. Збережіть його як JPG і додайте ще раз. На iPhone: Параметри – Камера – Формати – Найсумісніші.',
    en: 'This is a HEIC photo. Save it as JPG and add it again. On iPhone: Settings – Camera – Formats – Most Compatible.',
  },
  'documents.program': {
    uk: 'Це програма, а не документ. Такі файли не приймаються. Оберіть сам документ, наприклад PDF.',
    en: 'This is a program, not a document. Such files are not accepted. Choose the document itself, for example a PDF.',
  },
  'documents.archive': {
    uk: 'Це архів. Розпакуйте його та додайте кожен документ окремо.',
    en: 'This is an archive. Unpack it and add each document separately.',
  },
  'documents.office_other': {
    uk: 'Це таблиця, презентація або інший файл Office. Збережіть файл як PDF і додайте ще раз.',
    en: 'This is a spreadsheet, a presentation or another Office file. Save the file as PDF and add it again.',
  },
  'documents.mixed_content': {
    uk: 'У файлі, крім документа, є сторонні дані. Відкрийте документ, збережіть його як PDF наново і додайте ще раз.',
    en: 'The file carries other contents besides the document. Open the document, save it as a new PDF and add it again.',
  },
  'documents.infected': {
    uk: 'У файлі знайдено вірус, тому він не збережений. Перевірте свій пристрій антивірусом і додайте інший файл.',
    en: 'A virus was found in the file, so it is not kept. Check your device with an antivirus and add another file.',
  },
  'documents.too_complex': {
    uk: 'Файл занадто складний для перевірки. Надрукуйте документ у PDF або зробіть фото і додайте ще раз.',
    en: 'The file is too complex to check. Print the document to PDF or take a photo and add it again.',
  },
  'documents.image_damaged': {
    uk: 'Зображення пошкоджене або обірване. Зробіть фото чи скан ще раз і додайте новий файл.',
    en: 'The image is damaged or cut short. Take the photo or scan again and add the new file.',
  },
  'documents.image_too_many_pixels': {
    uk: 'Зображення більше за {limit} мегапікселів. Зменште його або скануйте з роздільністю 300 точок на дюйм.',
    en: 'The image has more than {limit} megapixels. Make it smaller or scan at 300 dots per inch.',
  },
  'documents.word_damaged': {
    uk: 'Файл Word пошкоджений. Відкрийте його у Word, збережіть як PDF і додайте ще раз.',
    en: 'The Word file is damaged. Open it in Word, save it as PDF and add it again.',
  },
  'documents.word_encrypted': {
    uk: 'Файл Word захищений паролем. Зніміть пароль або збережіть файл як PDF і додайте ще раз.',
    en: 'The Word file is protected by a password. Remove the password or save the file as PDF and add it again.',
  },
  'documents.word_macros': {
    uk: 'У файлі Word є макроси – маленькі програми. Збережіть файл як PDF і додайте ще раз.',
    en: 'The Word file contains macros – small programs. Save the file as PDF and add it again.',
  },
  'documents.word_embedded': {
    uk: 'У файл Word вкладено інший файл або об’єкт. Збережіть файл як PDF і додайте ще раз, а вкладене додайте окремо.',
    en: 'Another file or object is embedded in the Word file. Save it as PDF and add it again; add the embedded file separately.',
  },
  'documents.word_external_link': {
    uk: 'Файл Word підвантажує щось ззовні: шаблон або малюнок. Збережіть файл як PDF і додайте ще раз.',
    en: 'The Word file loads something from outside: a template or a picture. Save the file as PDF and add it again.',
  },
  'documents.word_active_field': {
    uk: 'У файлі Word є поле, яке запускає інші програми. Збережіть файл як PDF і додайте ще раз.',
    en: 'The Word file has a field that starts other programs. Save the file as PDF and add it again.',
  },
  'documents.word_unsafe_parts': {
    uk: 'Файл Word складений незвично: його частини мають недозволені назви. Збережіть файл як PDF і додайте ще раз.',
    en: 'The Word file is built in an unusual way: its parts have forbidden names. Save the file as PDF and add it again.',
  },
  'documents.word_unpacks_too_large': {
    uk: 'Після розпакування файл Word завеликий. Збережіть його як PDF і додайте ще раз.',
    en: 'The Word file is too large once unpacked. Save it as PDF and add it again.',
  },
  'documents.word_too_many_parts': {
    uk: 'У файлі Word забагато частин (більше {limit}). Збережіть його як PDF і додайте ще раз.',
    en: 'The Word file has too many parts (over {limit}). Save it as PDF and add it again.',
  },
  'documents.pdf_not_at_start': {
    uk: 'Перед PDF у файлі є сторонні дані. Відкрийте документ, збережіть його як новий PDF і додайте ще раз.',
    en: 'Something stands before the PDF in this file. Open the document, save it as a new PDF and add it again.',
  },
  'documents.pdf_damaged': {
    uk: 'PDF пошкоджений або обірваний. Збережіть документ як PDF наново і додайте ще раз.',
    en: 'The PDF is damaged or cut short. Save the document as PDF anew and add it again.',
  },
  'documents.pdf_encrypted': {
    uk: 'PDF захищений паролем або має обмеження. Зніміть захист або надрукуйте документ у новий PDF і додайте ще раз.',
    en: 'The PDF is protected or restricted. Remove the protection or print the document to a new PDF and add it again.',
  },
  'documents.pdf_script': {
    uk: 'У PDF є сценарій (JavaScript). Надрукуйте документ у новий PDF і додайте ще раз.',
    en: 'The PDF contains a script (JavaScript). Print the document to a new PDF and add it again.',
  },
  'documents.pdf_active': {
    uk: 'PDF може запускати програми, відео або надсилати дані. Надрукуйте документ у новий PDF і додайте ще раз.',
    en: 'The PDF can start programs or video, or send data. Print the document to a new PDF and add it again.',
  },
  'documents.pdf_attachment': {
    uk: 'У PDF вкладено інші файли. Додайте їх окремо, а документ надрукуйте у новий PDF і додайте ще раз.',
    en: 'Other files are attached inside the PDF. Add them separately; print the document to a new PDF and add it again.',
  },
  'documents.pdf_dynamic_form': {
    uk: 'Це динамічна форма (XFA), її видно не в усіх програмах. Надрукуйте форму у новий PDF і додайте ще раз.',
    en: 'This is a dynamic form (XFA) that not every program can show. Print it to a new PDF and add it again.',
  },
  'documents.pdf_no_pages': {
    uk: 'У PDF немає жодної сторінки. Збережіть документ як PDF наново і додайте ще раз.',
    en: 'The PDF has no pages. Save the document as PDF anew and add it again.',
  },
  'documents.pdf_too_many_pages': {
    uk: 'У PDF більше {limit} сторінок. Розділіть документ на частини та додайте кожну окремо.',
    en: 'The PDF has more than {limit} pages. Split the document and add each part separately.',
  },
  'documents.signed_damaged': {
    uk: 'Файл із підписом пошкоджений або складений неправильно. Завантажте його звідти, де його підписали, ще раз і додайте новий.',
    en: 'The signed file is damaged or wrongly built. Download it anew from where it was signed and add the new one.',
  },
  'documents.signed_too_large': {
    uk: 'У підписаному файлі забагато всього: файлів або даних після розпакування. Підпишіть документи частинами й додайте кожну.',
    en: 'There is too much in the signed file: files, or data once unpacked. Sign the documents in parts and add each of them.',
  },
  'documents.signed_program': {
    uk: 'У підписаному файлі лежить програма: {name}. Такі файли не приймаються. Підпишіть самі документи й додайте ще раз.',
    en: 'There is a program in the signed file: {name}. Such files are not accepted. Sign the documents alone and add them again.',
  },
  'documents.signed_inside': {
    uk: 'У підписаному файлі лежить те, чого ми не приймаємо: {name}. Підпишіть документ PDF, Word, XML або фото й додайте ще раз.',
    en: 'The signed file holds something we do not accept: {name}. Sign a PDF, a Word document, XML or a photo and add it again.',
  },
  'documents.signed_content': {
    uk: 'Те, що підписано, ми не приймаємо. Підпишіть документ PDF, Word, XML або фото й додайте ще раз.',
    en: 'What is signed is not accepted here. Sign a PDF, a Word document, XML or a photo and add it again.',
  },
  'documents.signature_broken': {
    uk: 'Документ змінили після підписання, тому підпис недійсний. Візьміть цілий файл у того, хто його підписав, і додайте ще раз.',
    en: 'The document was changed after it was signed, so the signature is not valid. Get the whole file from who signed it and add it again.',
  },
} as const satisfies Record<`documents.${string}`, Words>;

export type RefusalCode = keyof typeof refusals;
export type RefusalParams = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** Thrown where a check finds its reason; `inspectFile` turns it into an answer. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** The refusal as an answer; what is not a refusal is thrown on. */
export const refusalOf = (thrown: unknown): Refusal => {
  if (!(thrown instanceof FileRefused)) throw thrown;
  return { ok: false, code: thrown.code, params: thrown.params };
};
