import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Peer, programAt, type Recipe, startPeer } from './peer.ts';

// Guests, one room, its archive in files (what Prosody takes where nothing is said). No `limits` module is loaded,
// the archive never fills up, newcomers get no history, and presence is told to moderators alone. Lua's generational
// collector takes less than half of the processor that the standard one takes here.
const configuration = ({ folder, port }: { folder: string; port: number }): string => `
run_as_root = true
gc = { mode = "generational" }
pidfile = "${join(folder, 'prosody.pid')}"
data_path = "${folder}"
interfaces = { "127.0.0.1" }
c2s_ports = { ${port} }
c2s_direct_tls_ports = {}
c2s_require_encryption = false
modules_enabled = { "saslauth" }
modules_disabled = { "s2s"; "offline"; "http" }
log = { error = "*console" }
storage = "internal"
storage_archive_item_limit = 100000000

VirtualHost "localhost"
  authentication = "anonymous"

Component "conference.localhost" "muc"
  modules_enabled = { "muc_mam" }
  muc_log_by_default = true
  muc_log_expires_after = "never"
  muc_room_locking = false
  muc_room_default_history_length = 0
  max_history_messages = 0
  muc_room_default_presence_broadcast = { visitor = false; participant = false; moderator = true }
`;

const recipe =
  (command: string): Recipe =>
  (place) => {
    const file = join(place.folder, 'prosody.cfg.lua');
    writeFileSync(file, configuration(place));
    return { command, args: ['--config', file, '-F'] };
  };

/** Undefined where it is not installed. */
export async function startProsody(): Promise<Peer | undefined> {
  const command = programAt('prosody');
  return command ? startPeer('prosody', recipe(command)) : undefined;
}
