import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Apache and its module are: the system, or a folder that their packages were unpacked to. */
const root = process.env['APACHE_ROOT'] ?? '/';
const binary = join(root, 'usr/sbin/apache2');
const modules = join(root, 'usr/lib/apache2/modules');

export const withoutApache: string | false =
  existsSync(binary) && existsSync(join(modules, 'mod_auth_openidc.so'))
    ? false
    : 'Apache with libapache2-mod-auth-openidc is not installed';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export type Apache = {
  url: string;
  callback: string;
  connect(client: Client): Promise<void>;
  users(): Promise<string>;
  close(): Promise<void>;
};
type Client = { issuer: string; clientId: string; secret: string };

/** A folder behind Apache's own door, which lets in who signs in here. */
export async function apache(): Promise<Apache> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-apache-'));
  await mkdir(join(folder, 'www/inside'), { recursive: true });
  for (const open of [folder, join(folder, 'www'), join(folder, 'www/inside')]) await chmod(open, 0o777);
  await writeFile(join(folder, 'www/inside/index.html'), '<h1>Behind the door</h1>');
  const url = `http://localhost:${await freePort()}`;
  const callback = `${url}/inside/callback`;
  let child: ChildProcess | undefined;
  const settings = ({ issuer, clientId, secret }: Client) => `
ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${new URL(url).port}
PidFile "${folder}/pid"
ErrorLog "${folder}/errors"
User nobody
Group nogroup
LogFormat "%u" users
CustomLog "${folder}/users" users
${['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'dir', 'auth_openidc'].map((name) => `LoadModule ${name}_module "${modules}/mod_${name}.so"`).join('\n')}
DocumentRoot "${folder}/www"
DirectoryIndex index.html
OIDCProviderMetadataURL "${issuer}/.well-known/openid-configuration"
OIDCClientID "${clientId}"
OIDCClientSecret "${secret}"
OIDCRedirectURI "${callback}"
OIDCScope "openid profile"
OIDCPKCEMethod S256
OIDCRemoteUserClaim sub
OIDCCryptoPassphrase "a passphrase of this test"
<Location /inside>
  AuthType openid-connect
  Require valid-user
</Location>
`;
  return {
    url: `${url}/inside/`,
    callback,
    async connect(client) {
      const file = join(folder, 'apache.conf');
      await writeFile(file, settings(client));
      const libraries = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu', 'usr/lib'].map((one) => join(root, one));
      child = spawn(binary, ['-f', file, '-D', 'FOREGROUND'], {
        env: { PATH: process.env['PATH'], ...(root !== '/' && { LD_LIBRARY_PATH: libraries.join(':') }) },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      for (const end = Date.now() + 20_000; ; ) {
        const isUp = await fetch(url, { redirect: 'manual' }).then(
          () => true,
          () => false,
        );
        if (isUp) return;
        if (Date.now() > end || child.exitCode !== null) {
          throw new Error(`Apache did not start: ${await readFile(join(folder, 'errors'), 'utf8').catch(() => '')}`);
        }
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    users: () => readFile(join(folder, 'users'), 'utf8'),
    async close() {
      if (child && child.exitCode === null) {
        const ended = new Promise((done) => child?.once('exit', done));
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
