import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoAccounts } from '@cabinet/testkit/demo-accounts';
import { TOTP } from 'otpauth';
import { type StartedCabinet, startCabinet } from './cabinet.ts';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tell = (sentence: string): void => console.log(sentence);

const codeOf = (secret: string | null): string => (secret ? `, код ${new TOTP({ secret }).generate()}` : '');

const accountLines = (): string[] => {
  const { applicant, clerk, guardian, fund, maker, administrator, editor } = demoAccounts;
  const line = (
    title: string,
    { login, password, totpSecret }: { login: string; password: string; totpSecret: string | null },
  ): string => `  ${title}: логін ${login}, пароль «${password}»${codeOf(totpSecret)}`;
  return [
    line('заявниця', applicant),
    line('адміністратор ЦНАП', clerk),
    line('управління соціального захисту', guardian),
    line('відділення Фонду', fund),
    line('підприємство', maker),
    line('системний адміністратор', administrator),
    line('редактор каталогу і сайту', editor),
  ];
};

function introduce(cabinet: StartedCabinet, demo: boolean, seconds: string): void {
  const { url, mailPageUrl, smsPageUrl, demoKeyPageUrl, logFile } = cabinet;
  tell(`\nКабінет працює: ${url}  (запуск ${seconds} с)`);
  if (demo) {
    tell('Увійти можна так (вигадані люди):');
    for (const line of accountLines()) tell(line);
    tell('  Коди діють пів хвилини. Натисніть Enter, щоб побачити нові.');
  }
  if (demoKeyPageUrl) tell(`Тестовий ключ КЕП, щоб увійти і підписати: ${demoKeyPageUrl}`);
  if (mailPageUrl) tell(`Листи, які надсилає кабінет: ${mailPageUrl}`);
  if (smsPageUrl) tell(`SMS, які надсилає кабінет: ${smsPageUrl}`);
  tell(`Адмінка: ${url}/admin   Довідник API: ${url}/api/v1/reference   Журнал: ${logFile}`);
  tell('Ctrl-C зупиняє все.\n');
}

/** Ends with the parent too: a terminal that was closed must not leave a database running. */
function stopWith(cabinet: StartedCabinet): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    tell('Зупиняємо…');
    cabinet.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1_000).unref();
  cabinet.api.child.on('exit', (code) => {
    if (stopping) return;
    console.error(`Кабінет зупинився сам (код ${code}). Причина в журналі: ${cabinet.logFile}`);
    stop();
  });
}

async function main(): Promise<void> {
  const began = performance.now();
  // With a database of one's own no fictional people are put into it.
  const demo = !process.env.DATABASE_URL;
  const port = process.env.PORT ? Number(process.env.PORT) : await freePort(8080);
  const cabinet = await startCabinet({
    root,
    directory: join(root, '.data'),
    port,
    mailPagePort: await freePort(8025),
    demo,
    tell,
  });
  introduce(cabinet, demo, ((performance.now() - began) / 1000).toFixed(1));
  stopWith(cabinet);
  if (demo && process.stdin.isTTY) process.stdin.on('data', () => accountLines().forEach(tell));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
