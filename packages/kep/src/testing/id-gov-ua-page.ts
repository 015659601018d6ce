/** Somebody who may sign in through the double of id.gov.ua; the names of the fields are those of its answers. */
export interface IdGovUaPerson {
  readonly lastname: string;
  readonly givenname: string;
  readonly middlename?: string;
  readonly drfocode?: string;
  readonly edrpoucode?: string;
  readonly unzr?: string;
  readonly o?: string;
  readonly title?: string;
  readonly locality?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** What the consent page shows and sends back. */
export interface Consent {
  readonly people: readonly IdGovUaPerson[];
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly authTypes: readonly string[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
.notice{border-left:.25rem solid #b3261e;padding:.5rem 1rem;background:#fdf1f0}
fieldset{border:1px solid #767676;margin:1rem 0}label{display:block;padding:.25rem 0}
button{font:inherit;padding:.5rem 1rem;margin-right:.5rem}`;

const pageOf = (title: string, body: string): string =>
  `<!doctype html><html lang="uk"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style><main><h1>${escaped(title)}</h1>${body}</main></html>`;

const notice = '<p class="notice">Це тестовий двійник id.gov.ua. Він нікого не впізнає і не має юридичної сили.</p>';

const authTypeNames: Readonly<Record<string, string>> = {
  dig_sign: 'електронний підпис',
  bank_id: 'BankID',
  mobile_id: 'MobileID',
};

const choice = (name: string, value: string, label: string, first: boolean): string =>
  `<label><input type="radio" name="${name}" value="${escaped(value)}"${first ? ' checked' : ''}> ${escaped(label)}</label>`;

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`;

const personLabel = ({ lastname, givenname, middlename = '', drfocode, edrpoucode, o }: IdGovUaPerson): string => {
  const numbers = [drfocode && `РНОКПП ${drfocode}`, edrpoucode && `ЄДРПОУ ${edrpoucode}`, o].filter(Boolean);
  return `${`${lastname} ${givenname} ${middlename}`.trim()}${numbers.length > 0 ? ` (${numbers.join(', ')})` : ''}`;
};

/** The page where a visitor chooses who to be and agrees to hand the data on, or refuses. */
export const consentPage = ({ people, clientId, redirectUri, state, authTypes }: Consent): string => {
  const persons = people.map((person, index) => choice('person', String(index), personLabel(person), index === 0));
  const ways = authTypes.map((type, index) => choice('auth_type', type, authTypeNames[type] ?? type, index === 0));
  const form =
    `<form method="post" action="/consent">${hidden('client_id', clientId)}${hidden('redirect_uri', redirectUri)}` +
    `${hidden('state', state)}<fieldset><legend>Хто входить</legend>${persons.join('')}</fieldset>` +
    `<fieldset><legend>Спосіб входу</legend>${ways.join('')}</fieldset>` +
    '<button name="decision" value="agree">Погоджуюся передати дані</button>' +
    '<button name="decision" value="refuse">Відмовляюся</button></form>';
  return pageOf('Тестовий вхід через id.gov.ua', notice + form);
};

/** The page for a request that id.gov.ua would not take. */
export const refusalPage = (why: string): string => pageOf('Запит не прийнято', `${notice}<p>${escaped(why)}</p>`);
