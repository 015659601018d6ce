import type { CorpusFile } from './corpus-file.ts';
import { aDocx, type Docx, fieldMark, relationship, wordField } from './words.ts';

const code = (inner: string): string => `<w:r><w:instrText xml:space="preserve">${inner}</w:instrText></w:r>`;
const command = 'c:\\\\windows\\\\system32\\\\cmd.exe';
const mark = fieldMark;

const inDocx = (expected: CorpusFile['expected'], title: string, spoiled: Docx): CorpusFile => ({
  title: `a docx ${title}`,
  expected,
  bytes: () => aDocx(spoiled),
});
const starting = (title: string, body: string): CorpusFile =>
  inDocx('documents.word_active_field', `with a field that starts programs, ${title}`, { body });
const loading = (title: string, instruction: string): CorpusFile =>
  inDocx('documents.word_external_link', `with a field that loads ${title}`, { body: wordField(instruction) });

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const otherMain = `<w:document xmlns:w="${wordSpace}"><w:body>${wordField(`DDEAUTO ${command}`)}</w:body></w:document>`;

/** Fields Word would read and a careless reader would not. */
export const hostileFields: readonly CorpusFile[] = [
  starting('written as a number', wordField(`&#68;DEAUTO ${command}`)),
  starting('in a CDATA section', wordField(`<![CDATA[DDEAUTO ${command}]]>`)),
  starting('with a comment inside', wordField(`DD<!-- x -->EAUTO ${command}`)),
  starting('with an instruction inside', wordField(`DD<?x y?>EAUTO ${command}`)),
  starting(
    'under another prefix',
    `<w:r xmlns:a-b="${wordSpace}"><a-b:instrText>DDEAUTO ${command}</a-b:instrText></w:r>`,
  ),
  starting('behind another field', wordField('PAGE') + wordField(`DDEAUTO ${command}`)),
  starting('that nobody closes', `${mark('begin')}${code('DDEAUTO ')}${code(command)}`),
  starting('broken by letters Word passes over', `<w:r xmlns:x="urn:x"><x:instrText>X</x:instrText></w:r>`),
  starting(
    'broken by another reading',
    `${mark('begin')}<a:AlternateContent xmlns:a="urn:a"><a:Choice>${code('DDX')}</a:Choice><a:Fallback>${code('DDE')}</a:Fallback></a:AlternateContent>${mark('end')}`,
  ),
  starting('whose type another field writes', wordField(`${wordField('QUOTE 68 68 69')} ${command}`)),
  starting('half of whose type another field writes', wordField(`DD${wordField('QUOTE 69')} ${command}`)),
  starting('that tracked changes took out', `<w:r><w:delInstrText>DDEAUTO ${command}</w:delInstrText></w:r>`),
  starting('by a link', wordField('LINK Excel.Sheet.12 "a.xlsx" "" \\a')),
  starting('by a query', wordField('DATABASE \\c "DSN=x" \\s "select 1"')),
  inDocx('documents.word_active_field', 'with a decoy text and the real one elsewhere', {
    members: [{ name: 'w2/document.xml', content: otherMain }],
  }),
  inDocx('documents.word_unsafe_parts', 'whose text is named as a picture', { mainPart: 'word/media/image1.png' }),
  loading('a picture from a share', 'INCLUDEPICTURE "\\\\\\\\example.org\\\\share\\\\x.png" \\d'),
  loading('a picture from a share, without quotes', 'INCLUDEPICTURE \\d \\\\example.org\\share\\x.png'),
  loading('a text from the web', 'INCLUDETEXT “https://example.org/a.docx” \\!'),
  loading('a picture another field names', `INCLUDEPICTURE "${wordField('QUOTE 104 116')}"`),
  inDocx('documents.word_external_link', 'with an outer link that calls itself inner as well', {
    relationships: relationship(
      'image',
      'https://example.org/a.png',
      'TargetMode="External" x:TargetMode="Internal" xmlns:x="urn:x"',
    ),
  }),
  inDocx('documents.word_damaged', 'with a tag nobody closes', { body: '<w:p>' }),
  inDocx('documents.word_damaged', 'with a name nobody explains', { body: '<w:p>&lol;</w:p>' }),
];
