import { escapeHtml, frame, moment } from '../mailbox/page.ts';
import type { Sms } from './messages.ts';

const row = ({ to, text, sender, parts, receivedAt }: Sms): string =>
  `<li><p><strong>${escapeHtml(text)}</strong><br>Кому: ${escapeHtml(to)}. Від кого: ${escapeHtml(sender)}. Частин: ${parts}. ${moment(receivedAt)}</p></li>`;

/** All SMS, newest first, whole. */
export const smsPage = (messages: readonly Sms[], withLetters: boolean): string => {
  const list =
    messages.length === 0
      ? '<p>SMS ще немає. Вони з’являться тут, коли кабінет щось надішле.</p>'
      : `<ul>${messages.map(row).join('\n')}</ul>
<form method="post" action="/sms/clear"><button type="submit">Вилучити всі SMS</button></form>`;
  return frame(
    'SMS',
    `${withLetters ? '<p><a class="action" href="/">До листів</a></p>\n' : ''}<h1>SMS, які надіслав кабінет</h1>
<p>Ці повідомлення нікуди не пішли: кабінет запущено на цьому комп’ютері для проби.</p>
<p><a class="action" href="/sms">Оновити список</a></p>
${list}`,
  );
};
