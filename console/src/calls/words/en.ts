export const en = {
  label: 'Calls',
  menu: 'Call',
  start: { audio: 'Voice call', video: 'Video call' },
  notSetUp: 'Not set up yet: it needs a room where calls are held.',
  setUp: 'See the services',
  incoming: { audio: '{{name}} is calling', video: '{{name}} is calling by video' },
  dialling: 'Ringing at {{name}}’s …',
  ringing: 'It is ringing …',
  ringingOthers: 'Somebody is calling. It rings your colleagues.',
  talking: 'On a call with {{name}}',
  talkingOther: '{{name}} is on a call with this visitor',
  answer: 'Answer',
  decline: 'Decline',
  silence: 'Silence',
  join: 'Join the call',
  hangUp: 'Hang up',
  show: 'Show the conversation',
  noRoom: 'There is no sound here: your own app carries this call.',
  line: {
    ended: { audio: 'Call with {{name}}', video: 'Video call with {{name}}' },
    missed: { audio: 'Missed call', video: 'Missed video call' },
    cancelled: { audio: 'Hung up before anybody answered', video: 'Hung up before anybody answered' },
    missedOut: { audio: 'Called and not reached', video: 'Called by video and not reached' },
    failed: { audio: 'The call did not work out', video: 'The video call did not work out' },
  },
  callBack: 'Call back',
};

export type CallWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    calls: CallWords;
  }
}
