/** What both sides must know without the schemas: a browser bundle takes this file alone. */
export const SUBPROTOCOL = 'switchboard.v1';

export const limits = {
  /** Bytes of one frame; a larger one closes with 1009. */
  frameBytes: 64 * 1024,
  framesPerSecond: 10,
  /** Frames that may come at once before the rate counts; beyond it the socket closes with 4008. */
  frameBurst: 20,
  helloWithinMs: 10_000,
  /** The server pings this often. Browsers hide pings from scripts: a client asks with `ping` after as long a silence. */
  heartbeatMs: 25_000,
  /** Unsent bytes at which a slow socket is closed with 4009; it resumes by `seq`. */
  backlogBytes: 1024 * 1024,
  /** Messages that a resume brings at most; a longer absence answers with `reset`. */
  resumeMessages: 200,
  /** Messages that the first snapshot, a reset and a page of earlier ones bring. */
  pageMessages: 50,
  /** Conversations that one socket follows at most. */
  subscriptions: 100,
  /** Sockets of one network address; the next is answered with HTTP 429. */
  socketsPerAddress: 50,
  /** `chat.typing.started` holds this long where nothing renews it. */
  typingMs: 6_000,
  /** A socket that has told of `activity` lies idle after this long without. */
  idleMs: 600_000,
  /** While somebody is active they say so this often at most. */
  activityMs: 60_000,
  /** `chat.viewing.started` holds this long where nothing renews it. */
  viewingMs: 45_000,
} as const;

/** Close codes of ours beside those of RFC 6455. */
export const closeCodes = {
  /** The token is missing, wrong or expired: get a new one before coming back. */
  unauthenticated: 4001,
  /** The page's origin may not use this tenant's channel. */
  forbidden: 4003,
  tooManyFrames: 4008,
  tooSlow: 4009,
  /** The server is stopping: come back at once, elsewhere or here. RFC 6455 "service restart". */
  restarting: 1012,
} as const;
