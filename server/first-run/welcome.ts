import type { FirstRunFile } from './keys-file.ts';

const row = (label: string, value: string): string => `    ${label.padEnd(28)}  ${value}`;

/** Where to go, for every start. */
export function addresses(url: string, hasDemo: boolean): string {
  return [
    '',
    `  Switchboard is ready at ${url}`,
    '',
    row('Start here', `${url}/`),
    ...(hasDemo
      ? [row('A shop with a chat', `${url}/demo`), row('The people behind it', `${url}/console/demo`)]
      : [row('Console', `${url}/console`)]),
    row('Who runs all this', `${url}/console/platform`),
    row('API reference', `${url}/docs`),
    '',
  ].join('\n');
}

/** The first start's message: the only time that the passwords are shown. */
export function welcome({ url, operator, demo, reseller }: FirstRunFile, keysFile: string): string {
  return [
    addresses(url, demo !== undefined),
    '  Passwords, made for this installation and shown this once:',
    '',
    ...(demo
      ? [
          `  At ${url}/console/demo, by name:`,
          ...demo.staff.map(({ username, password, role }) => row(`${username} (${role})`, password)),
          '',
        ]
      : []),
    `  At ${url}/console/platform, by mail address: you, who run this installation`,
    row(operator.email, operator.password),
    '',
    ...(reseller ? ['  The sample reseller:', row(reseller.email, reseller.password), ''] : []),
    `  They are also in ${keysFile}, with the keys of the demo. Keep that file to yourself, or delete it.`,
    ...(demo ? ['  The demo is sample data: its owner can remove it in the console, under Settings.'] : []),
    '',
  ].join('\n');
}
