export const en = {
  title: 'Devices',
  text: 'Where messages and calls are pushed to when nobody looks at the console.',
  whose: 'Whose devices',
  mine: 'Mine',
  team: 'The whole team',
  device: 'Device',
  person: 'Person',
  seen: 'Last seen',
  since: 'Since',
  you: 'you',
  gone: 'No longer on the team',
  platform: {
    android: 'Android',
    ios: 'iPhone or iPad',
    flutter: 'App (Flutter)',
    react_native: 'App (React Native)',
    kotlin: 'Android (Kotlin)',
    swift: 'iPhone or iPad (Swift)',
    web: 'Browser',
  },
  rings: 'rings like a telephone',
  noPush: 'Nothing is pushed to devices here',
  noPushText:
    'Whoever runs this installation sets FCM_SERVICE_ACCOUNT (Android, web) or APNS_KEY (iPhone). Until then devices register and stay silent.',
  off: {
    fcm: 'Gets nothing: Firebase (FCM_SERVICE_ACCOUNT) is not set up here.',
    apns: 'Gets nothing: Apple’s push service (APNS_KEY) is not set up here.',
    apns_voip: 'Does not ring: Apple’s push service (APNS_KEY) is not set up here.',
  },
  remove: 'Remove',
  removeOf: 'Remove {{device}}',
  removeTitle: 'Remove this device?',
  removeText:
    'Nothing more is sent to it. If the app is still signed in, it registers anew when it is opened: of a lost device, end its sessions too.',
  removed: 'The device is removed.',
  more: 'Show more',
  emptyMine: 'No device of yours yet',
  emptyMineText: 'As soon as you sign in to an app of this workspace, it appears here.',
  emptyTeam: 'No devices yet',
  emptyTeamText: 'As soon as somebody on the team signs in to an app, it appears here.',
};

export type DeviceWords = typeof en;

declare module '../../language/areas.ts' {
  interface AreaWords {
    devices: DeviceWords;
  }
}
