import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Peer, programAt, type Recipe, startPeer } from './peer.ts';

// Guests, one room, its archive in Mnesia (what ejabberd takes where nothing is said). Whatever would hold it back on
// purpose is off: shapers, the pause between messages, the history that newcomers get, presence told to everybody.
const configuration = (port: number): string => `
hosts: [localhost]
loglevel: error
auth_method: [anonymous]
anonymous_protocol: sasl_anon
allow_multiple_connections: true
max_fsm_queue: 1000000
listen:
  - port: ${port}
    ip: "127.0.0.1"
    module: ejabberd_c2s
    max_stanza_size: 262144
    shaper: none
    access: all
modules:
  mod_mam:
    default: always
    assume_mam_usage: true
  mod_muc:
    access: all
    access_create: all
    access_mam: all
    history_size: 0
    max_users: 5000
    max_users_admin_threshold: 5000
    min_message_interval: 0
    min_presence_interval: 0
    user_message_shaper: none
    user_presence_shaper: none
    room_shaper: none
    default_room_options:
      mam: true
      max_users: 5000
      presence_broadcast: [moderator]
`;

// Without a node's name there is no epmd to leave behind; the options are those of the package's own script.
const recipe =
  (erl: string, libraries: string): Recipe =>
  ({ folder, port }) => {
    const file = join(folder, 'ejabberd.yml');
    writeFileSync(file, configuration(port));
    return {
      command: erl,
      args: [
        '-noinput',
        '+K',
        'true',
        '+P',
        '250000',
        '-mnesia',
        'dir',
        `"${join(folder, 'spool')}"`,
        '-s',
        'ejabberd',
      ],
      environment: {
        ERL_LIBS: libraries,
        ERL_CRASH_DUMP: '/dev/null',
        EJABBERD_CONFIG_PATH: file,
        EJABBERD_LOG_PATH: join(folder, 'ejabberd.log'),
      },
    };
  };

/** Undefined where it is not installed. */
export async function startEjabberd(): Promise<Peer | undefined> {
  const script = programAt('ejabberdctl');
  const erl = programAt('erl');
  if (!script || !erl) return undefined;
  const libraries = /^ERL_LIBS='?([^'\n]+)'?$/m.exec(readFileSync(script, 'utf8'))?.[1] ?? '';
  return startPeer('ejabberd', recipe(erl, libraries));
}
